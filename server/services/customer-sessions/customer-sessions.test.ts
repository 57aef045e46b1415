import { expect, test } from "vitest";
import type { ServiceContext } from "@/server/context";
import { accountLink } from "@/server/services/account-links/account-link";
import {
  customerPassword,
  newGuest,
  newRegisteredCustomer,
  setCustomerState,
  strangerTo,
} from "@/server/testing/customers";
import { mailedAccountCode } from "@/server/testing/mailed-code";
import { rowsOf } from "@/server/testing/purchases";
import { newWorld, type World } from "@/server/testing/world";
import { revokeSession, revokeSessions } from "./end-sessions";
import { findSession } from "./find-session";
import { listSessions } from "./list-sessions";
import { mailSignInCode, signInByCode } from "./sign-in-by-code";
import { signInByLink } from "./sign-in-by-link";
import { signInByPassword } from "./sign-in-by-password";

const browser = (world: World): ServiceContext => ({
  ...strangerTo(world),
  from: {
    ip: strangerTo(world).from.ip,
    userAgent: "Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0",
  },
});

const wrong = (code: string) => (code === "000000" ? "000001" : "000000");

test("a mailed code signs in once, and proves the address", async () => {
  const world = await newWorld();
  const { email, customerId } = await newGuest(world);
  const nobody = browser(world);
  const { attemptId } = await mailSignInCode(nobody, { email: email.toUpperCase() });
  const code = (await mailedAccountCode(world, attemptId)) ?? "none";
  await expect(signInByCode(nobody, { attemptId, code: wrong(code) })).rejects.toMatchObject({
    code: "account.code-wrong",
  });

  const { secret } = await signInByCode(nobody, { attemptId, code });
  expect(await findSession(nobody, secret)).toMatchObject({ customerId });
  const customer = await rowsOf(world, ({ db, publisherId }) =>
    db.customer.findUnique({ where: { publisherId_id: { publisherId, id: BigInt(customerId) } } }),
  );
  expect(customer).toMatchObject({ emailProvenAt: world.clock.now() });
  await expect(signInByCode(nobody, { attemptId, code })).rejects.toMatchObject({
    code: "account.code-spent",
  });
});

test("an unknown or blocked address gets the same answers, and no mail", async () => {
  const world = await newWorld();
  const { email, customerId } = await newGuest(world);
  await setCustomerState(world, customerId, "blocked");
  const nobody = browser(world);
  for (const address of [email, "nobody@example.com"]) {
    const { attemptId } = await mailSignInCode(nobody, { email: address });
    const trying = (code: string) => signInByCode(nobody, { attemptId, code });
    for (let count = 0; count < 5; count += 1) {
      await expect(trying("123456")).rejects.toMatchObject({ code: "account.code-wrong" });
    }
    await expect(trying("123456")).rejects.toMatchObject({ code: "account.code-spent" });
    expect(await mailedAccountCode(world, attemptId)).toBeNull();
  }
});

test("codes to one address are limited", async () => {
  const world = await newWorld();
  const nobody = browser(world);
  const ask = () => mailSignInCode(nobody, { email: "often@example.com" });
  for (let count = 0; count < 5; count += 1) await ask();
  await expect(ask()).rejects.toMatchObject({ code: "account.too-many" });
});

test("a password signs in, with one refusal for all that is wrong", async () => {
  const world = await newWorld();
  const { email, customerId } = await newRegisteredCustomer(world);
  const nobody = browser(world);
  const { secret } = await signInByPassword(nobody, { email, password: customerPassword });
  expect(await findSession(nobody, secret)).toMatchObject({ customerId });
  for (const tried of [
    { email, password: "another-1!" },
    { email: "nobody@example.com", password: customerPassword },
  ]) {
    await expect(signInByPassword(nobody, tried)).rejects.toMatchObject({
      code: "customer.wrong-credentials",
    });
  }
});

test("a link signs in once", async () => {
  const world = await newWorld();
  const { customerId } = await newGuest(world);
  const nobody = browser(world);
  const url = new URL(accountLink(nobody, { customerId, job: "sign-in" }));
  const token = url.searchParams.get("token") ?? "";
  const { secret } = await signInByLink(nobody, { token });
  expect(await findSession(nobody, secret)).toMatchObject({ customerId });
  await expect(signInByLink(nobody, { token })).rejects.toMatchObject({
    code: "account-link.used",
  });
});

test("sessions are listed, revoked and lost with the account, and open no other publisher's", async () => {
  const [world, other] = [await newWorld(), await newWorld()];
  const { email, customerId, ctx } = await newRegisteredCustomer(world);
  const nobody = browser(world);
  const come = async () =>
    (await signInByPassword(nobody, { email, password: customerPassword })).secret;
  const [first, second, third] = [await come(), await come(), await come()];
  expect(await findSession(browser(other), first)).toBeNull();
  expect(await findSession(nobody, "x".repeat(43))).toBeNull();
  expect(await findSession(nobody, "\0")).toBeNull();

  const listed = await listSessions(ctx);
  expect(listed.map(({ deviceLabel }) => deviceLabel)).toEqual(Array(3).fill("Firefox on Windows"));
  const stranger = await newGuest(world);
  const held = await findSession(nobody, first);
  if (!held) throw new Error("a session that was just opened is there");
  await revokeSession(stranger.ctx, held);
  expect(await findSession(nobody, first)).toMatchObject({ customerId });
  await revokeSession(ctx, held);
  expect(await findSession(nobody, first)).toBeNull();

  await revokeSessions(ctx, { except: (await findSession(nobody, second))?.sessionId ?? null });
  expect(await findSession(nobody, second)).toMatchObject({ customerId });
  expect(await findSession(nobody, third)).toBeNull();
  await setCustomerState(world, customerId, "blocked");
  expect(await findSession(nobody, second)).toBeNull();
});
