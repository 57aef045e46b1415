import { beforeEach, expect, test } from "vitest";
import { accountToken } from "@/server/auth/account-link";
import { prisma } from "@/server/db/prisma";
import { inTransaction } from "@/server/context";
import { changesOf, newPerson, newVisitor, type TestPerson } from "@/server/testing/person";
import { findPasswordReset } from "./find-password-reset";
import { isSpent, limits } from "./limits";
import { listSessions } from "./list-sessions";
import { mailAccountLink } from "./mail-account-link";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { signInWithLink } from "./sign-in-with-link";

let person: TestPerson;
beforeEach(async () => {
  person = await newPerson();
});

const password = "nine-dry-umbrellas-9";

/** Asks for a link and answers what would arrive by mail. */
async function askForLink(email = person.email) {
  await requestPasswordReset(person.visitor, { email });
  const { id } = await prisma().accountToken.findFirstOrThrow({
    where: { emailKey: email.toLowerCase(), purpose: "password-reset" },
    orderBy: { id: "desc" },
  });
  return { id, token: accountToken("password-reset", id) };
}

const mailsTo = (toEmail: string) =>
  inTransaction(person.visitor, (tx) =>
    tx.db.emailMessage.findMany({ where: { publisherId: 0n, toEmail } }),
  );

test("a mailed link sets the password once, ends every session and signs this browser in", async () => {
  const { token } = await askForLink();
  expect(await findPasswordReset(person.visitor, { token })).toEqual({
    state: "open",
    email: person.email,
  });

  const { signInToken } = await resetPassword(person.visitor, { token, password });
  expect(await listSessions(person.ctx)).toEqual([]);
  await expect(person.signIn()).rejects.toMatchObject({ code: "sign-in.wrong-credentials" });
  await expect(person.signIn({ password })).resolves.toMatchObject({ kind: "account" });
  const signIn = { token: signInToken, totp: "", recoveryCode: "" };
  await expect(signInWithLink(person.visitor, signIn)).resolves.toMatchObject({
    accountId: person.accountId,
  });
  await expect(resetPassword(person.visitor, { token, password })).rejects.toMatchObject({
    kind: "conflict",
    code: "link.used",
  });
});

test("it is told by mail, and in the audit log", async () => {
  const { token } = await askForLink();
  await resetPassword(person.visitor, { token, password });
  const { events, audit } = await changesOf(person.ctx, person.accountId);
  expect(events).toEqual(["account.password-changed"]);
  expect(audit).toMatchObject([
    {
      action: "account.password-changed",
      actorId: person.accountId,
    },
  ]);
  // Nothing but what is listed here: neither a hash nor an address.
  expect(audit[0]).toMatchObject({ before: null, after: { endedSessions: 1 } });
});

test("links asked for before stop working with it", async () => {
  const [first, second] = [await askForLink(), await askForLink()];
  await resetPassword(person.visitor, { token: second.token, password });
  expect(await findPasswordReset(person.visitor, first)).toEqual({ state: "used" });
});

test("the second factor stays in force, with tries nobody else can use up", async () => {
  const { nextCode } = await person.turnOnSecondFactor();
  while (!(await isSpent(limits.secondFactor, person.accountId, "strangers")));
  while (!(await isSpent(limits.signInStrangers, person.email)));

  const { token } = await askForLink();
  const { signInToken } = await resetPassword(person.visitor, { token, password });
  const enter = (totp: string) =>
    signInWithLink(newVisitor(person.clock).ctx, { token: signInToken, totp, recoveryCode: "" });
  await expect(enter("")).rejects.toMatchObject({ code: "second-factor.required" });
  await expect(enter("000000")).rejects.toMatchObject({ code: "second-factor.wrong-code" });
  await expect(enter(nextCode())).resolves.toMatchObject({ kind: "account" });
});

test("a flawed password uses the link up no more than reading it does", async () => {
  const { token } = await askForLink();
  await expect(
    resetPassword(person.visitor, { token, password: `${person.email}-1` }),
  ).rejects.toMatchObject({ kind: "invalid", code: "password.contains-email" });
  await expect(resetPassword(person.visitor, { token, password })).resolves.toBeTruthy();
});

test("after half an hour, cut off or for another purpose, a link opens nothing", async () => {
  const { id, token } = await askForLink();
  const { visitor, clock } = person;
  for (const wrong of [token.slice(0, -2), accountToken("sign-in", id), "\u0000", "\u{1FAD6}"]) {
    await expect(resetPassword(visitor, { token: wrong, password })).rejects.toMatchObject({
      kind: "not-found",
      code: "link.unknown",
    });
  }
  clock.set("2026-11-22T12:30:00Z");
  await expect(resetPassword(visitor, { token, password })).rejects.toMatchObject({
    code: "link.expired",
  });
});

test("an address without an account gets the same answer, and no mail", async () => {
  const { email } = newVisitor();
  const known = await askForLink();
  const unknown = await askForLink(email);
  for (const { id } of [known, unknown]) await mailAccountLink(person.visitor, id);
  expect(await mailsTo(person.email)).toMatchObject([
    { template: "password-reset", props: { tokenId: known.id } },
  ]);
  expect(await mailsTo(email)).toEqual([]);
  expect(await findPasswordReset(person.visitor, unknown)).toEqual({ state: "unknown" });
  await expect(
    resetPassword(person.visitor, { token: unknown.token, password }),
  ).rejects.toMatchObject({ code: "link.unknown" });
});

test("whoever asks how often, whenever no mail is sent a link that was mailed is still good", async () => {
  const sent = async () => (await mailsTo(person.email)).length;
  let last = await askForLink();
  for (let asked = 0; asked < 6; asked++) {
    const link = await askForLink();
    const before = await sent();
    await mailAccountLink(person.visitor, link.id);
    if ((await sent()) > before) last = link;
  }
  expect(await sent()).toBe(3);
  expect(await findPasswordReset(person.visitor, last)).toMatchObject({ state: "open" });
});
