import { expect, test } from "vitest";
import { customerPassword, newEmail, newRegisteredCustomer } from "@/server/testing/customers";
import { mailedAccountCode } from "@/server/testing/mailed-code";
import { newWorld } from "@/server/testing/world";
import { findSession } from "@/server/services/customer-sessions/find-session";
import { signInByPassword } from "@/server/services/customer-sessions/sign-in-by-password";
import { changeOwnDetails } from "./change-own-details";
import { confirmEmail, wishedEmail, wishEmail } from "./change-own-email";
import { changeOwnPassword } from "./change-own-password";
import { accountOwner } from "./job-plan";

async function signedIn() {
  const world = await newWorld();
  const customer = await newRegisteredCustomer(world);
  const from = { ip: world.ip, userAgent: null };
  const nobody = { ...world.anonymous, from };
  const come = async () => {
    const password = customerPassword;
    const { secret } = await signInByPassword(nobody, { email: customer.email, password });
    const session = await findSession(nobody, secret);
    if (!session) throw new Error("a session that was just opened is there");
    return { ...session, secret };
  };
  const ctx = { ...customer.ctx, from };
  /** As much later by the wall as makes a sign-in an old one. */
  const wait = () => world.clock.set(new Date(world.clock.now().getTime() + 900_000).toISOString());
  return { world, nobody, customer, ctx, come, wait };
}

test("names and the language are the customer's own to change", async () => {
  const { ctx } = await signedIn();
  await changeOwnDetails(ctx, { firstName: "Robin", lastName: "", locale: "fr" });
  expect(await accountOwner(ctx)).toMatchObject({
    firstName: "Robin",
    lastName: null,
    locale: "fr",
  });
});

test("an address is theirs once its code is entered, in the browser that asked", async () => {
  const { world, ctx, customer, come } = await signedIn();
  const [session, other] = [await come(), await come()];
  const newAddress = newEmail();
  await wishEmail(ctx, session, { newEmail: newAddress, password: "" });
  expect((await accountOwner(ctx)).email).toBe(customer.email);
  expect(await wishedEmail(ctx, session)).toBe(newAddress);
  const code = (await mailedAccountCode(world, session.sessionId)) ?? "";
  await expect(confirmEmail(ctx, other, { code })).rejects.toMatchObject({
    code: "account.code-spent",
  });
  await confirmEmail(ctx, session, { code });
  expect((await accountOwner(ctx)).email).toBe(newAddress);
  expect(await wishedEmail(ctx, session)).toBeNull();
});

test("an address of somebody else's stays theirs", async () => {
  const { world, ctx, come } = await signedIn();
  const { email } = await newRegisteredCustomer(world);
  const session = await come();
  await wishEmail(ctx, session, { newEmail: email, password: "" });
  const code = (await mailedAccountCode(world, session.sessionId)) ?? "";
  await expect(confirmEmail(ctx, session, { code })).rejects.toMatchObject({
    code: "account.email-taken",
  });
});

test("an old sign-in asks for the password before it hands the account over", async () => {
  const { nobody, ctx, come, wait } = await signedIn();
  const [session, other] = [await come(), await come()];
  wait();
  const unproven = { code: "account.unproven" };
  const newPassword = "lantern-9-harbours";
  for (const password of ["", "wrong-1!"]) {
    const asked = { newEmail: newEmail(), password };
    await expect(wishEmail(ctx, session, asked)).rejects.toMatchObject(unproven);
    const change = changeOwnPassword(ctx, session, { newPassword, password });
    await expect(change).rejects.toMatchObject(unproven);
  }
  await expect(
    changeOwnPassword(ctx, session, { newPassword: "short", password: customerPassword }),
  ).rejects.toMatchObject({ code: "customer.weak-password" });
  await changeOwnPassword(ctx, session, { newPassword, password: customerPassword });
  expect(await findSession(nobody, session.secret)).not.toBeNull();
  expect(await findSession(nobody, other.secret)).toBeNull();
  await expect(come()).rejects.toMatchObject({ code: "customer.wrong-credentials" });
});
