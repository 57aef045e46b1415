import { beforeEach, expect, test } from "vitest";
import { accountToken } from "@/server/auth/account-link";
import { prisma } from "@/server/db/prisma";
import { inTransaction, forPublisher } from "@/server/context";
import { newPerson, newVisitor } from "@/server/testing/person";
import { confirmSignUp } from "./confirm-sign-up";
import { findSignUp } from "./find-sign-up";
import { mailAccountLink } from "./mail-account-link";
import { requestSignUp } from "./request-sign-up";
import { signUpInput } from "./schemas";
import { signInWithLink } from "./sign-in-with-link";

let visitor: ReturnType<typeof newVisitor>;
beforeEach(() => {
  visitor = newVisitor();
});

const password = "seven-wet-umbrellas-7";
const form = (email: string) => ({
  name: "Robin Rivers",
  email,
  password,
  publisherName: "Lighthouse TV",
  country: "NL",
  currency: "EUR",
  timeZone: "Europe/Amsterdam",
});

/** Signs up and answers what would arrive by mail. */
async function signUp(email = visitor.email) {
  const { proof } = await requestSignUp(visitor.ctx, signUpInput.parse(form(email)));
  const row = await prisma().accountToken.findFirstOrThrow({
    where: { emailKey: email.toLowerCase(), purpose: "sign-up" },
    orderBy: { id: "desc" },
  });
  return { proof, row, token: accountToken("sign-up", row.id) };
}

const mailsTo = (toEmail: string) =>
  inTransaction(visitor.ctx, (tx) =>
    tx.db.emailMessage.findMany({ where: { publisherId: 0n, toEmail } }),
  );

test("a sign-up, confirmed in the same browser, opens a publisher and signs in", async () => {
  const { proof, token } = await signUp();
  expect(await findSignUp(visitor.ctx, { token })).toEqual({
    state: "open",
    email: visitor.email,
    publisherName: "Lighthouse TV",
  });

  const { publisherId, signInToken } = await confirmSignUp(visitor.ctx, { token, proof });
  const signIn = { token: signInToken, totp: "", recoveryCode: "" };
  const { accountId } = await signInWithLink(visitor.ctx, signIn);

  const own = forPublisher(visitor.ctx, BigInt(publisherId));
  const membership = await inTransaction(own, (tx) =>
    tx.db.membership.findUniqueOrThrow({
      where: { publisherId_accountId: { publisherId: BigInt(publisherId), accountId } },
    }),
  );
  expect(membership).toMatchObject({ role: "owner" });
  await expect(signInWithLink(visitor.ctx, signIn)).rejects.toMatchObject({ code: "link.used" });
});

test("nothing secret waits in the database: neither the link nor the password", async () => {
  const { row, token } = await signUp();
  const stored = JSON.stringify(row);
  expect(stored).not.toContain(token.split(".")[1]);
  expect(stored).not.toContain(password);
});

test("another browser is asked for the password the sign-up was made with", async () => {
  const { token } = await signUp();
  const elsewhere = newVisitor().ctx;
  const confirm = (rest: object) => confirmSignUp(elsewhere, { token, ...rest });
  await expect(confirm({})).rejects.toMatchObject({ code: "sign-up.password-needed" });
  await expect(confirm({ proof: "forged" })).rejects.toMatchObject({
    code: "sign-up.password-needed",
  });
  await expect(confirm({ password: "wrong-harbour-7" })).rejects.toMatchObject({
    code: "sign-up.wrong-password",
    fields: { password: expect.any(String) as string },
  });
  await expect(confirm({ password })).resolves.toMatchObject({
    publisherId: expect.any(Number) as number,
  });
});

test("that password cannot be guessed for ever", async () => {
  const { token } = await signUp();
  const guess = () => confirmSignUp(newVisitor().ctx, { token, password: "wrong-harbour-7" });
  for (let tries = 0; tries < 8; tries++) {
    await expect(guess()).rejects.toMatchObject({ code: "sign-up.wrong-password" });
  }
  await expect(guess()).rejects.toMatchObject({ kind: "rate-limited" });
});

test("a link works once, and a second sign-up of the same address opens nothing more", async () => {
  const first = await signUp();
  const second = await signUp();
  await confirmSignUp(visitor.ctx, first);
  await expect(confirmSignUp(visitor.ctx, first)).rejects.toMatchObject({ code: "link.used" });
  await expect(confirmSignUp(visitor.ctx, second)).rejects.toMatchObject({
    kind: "conflict",
    code: "account.email-taken",
  });
  // What failed used nothing up.
  expect(await findSignUp(visitor.ctx, second)).toMatchObject({ state: "open" });
});

test("an old link, a cut one and somebody else's open nothing", async () => {
  const { token, proof } = await signUp();
  const { ctx, clock } = visitor;
  await expect(confirmSignUp(ctx, { token: token.slice(0, -1), proof })).rejects.toMatchObject({
    kind: "not-found",
    code: "link.unknown",
  });
  expect(await findSignUp(ctx, { token: "\u0000" })).toEqual({ state: "unknown" });
  clock.set("2026-11-23T12:00:01Z");
  expect(await findSignUp(ctx, { token })).toEqual({ state: "expired" });
  await expect(confirmSignUp(ctx, { token, proof })).rejects.toMatchObject({
    code: "link.expired",
  });
});

test("a password that is easy to guess is told beside its field", async () => {
  const input = signUpInput.parse({ ...form(visitor.email), password: "Password123" });
  await expect(requestSignUp(visitor.ctx, input)).rejects.toMatchObject({
    kind: "invalid",
    code: "password.common",
    fields: { password: expect.stringMatching(/guess/) as string },
  });
});

test("a new address is mailed a link, a known one that it has an account", async () => {
  const { email, accountId } = await newPerson();
  for (const address of [visitor.email, email]) {
    const { row } = await signUp(address);
    await mailAccountLink(visitor.ctx, row.id);
    await mailAccountLink(visitor.ctx, row.id);
  }
  expect(await mailsTo(visitor.email)).toMatchObject([{ template: "sign-up-confirmation" }]);
  expect(await mailsTo(email)).toMatchObject([{ template: "sign-up-known-address" }]);
  expect(accountId).toBeTruthy();
});

test("one address is not mailed without end, whoever asks", async () => {
  for (let round = 0; round < 5; round++) {
    visitor = { ...newVisitor(), email: visitor.email };
    await mailAccountLink(visitor.ctx, (await signUp()).row.id);
  }
  expect(await mailsTo(visitor.email)).toHaveLength(3);
});

test("one place cannot sign up without end", async () => {
  const sameForm = signUpInput.parse(form(visitor.email));
  for (let round = 0; round < 10; round++) await requestSignUp(visitor.ctx, sameForm);
  await expect(requestSignUp(visitor.ctx, sameForm)).rejects.toMatchObject({
    code: "auth.too-many-tries",
    retryAfterSeconds: expect.any(Number) as number,
  });
});

test.each([
  ["a NUL in the name", "name", "Robin\u0000Rivers"],
  ["half a character in the name", "name", "Robin \ud83e"],
  ["half a character in the publisher's name", "publisherName", "Light \ud83e"],
  ["no name", "name", "  "],
  ["a very long name", "name", "r".repeat(101)],
  ["no address", "email", "robin"],
  ["a NUL in the address", "email", "robin@example.com\u0000"],
  ["a NUL in the publisher's name", "publisherName", "Light\u0000house"],
  ["a country's name", "country", "Netherlands"],
  ["a currency's name", "currency", "EURO"],
  ["a zone that sank", "timeZone", "Atlantis/Poseidonis"],
  ["a huge password", "password", "x".repeat(100_000)],
])("a sign-up with %s is refused with a sentence", (_, field, value) => {
  const { success, error } = signUpInput.safeParse({
    ...form("robin@example.com"),
    [field]: value,
  });
  expect(success).toBe(false);
  expect(error?.issues[0]?.path).toEqual([field]);
  expect(error?.issues[0]?.message).toMatch(/^(Enter|Use|Choose|Leave|Remove).+\.$/);
});
