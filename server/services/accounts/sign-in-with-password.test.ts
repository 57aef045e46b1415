import { hash } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { isOutdatedHash } from "@/server/auth/password-hash";
import { newId } from "@/server/db/new-id";
import { prisma } from "@/server/db/prisma";
import type { ServiceContext } from "@/server/context";
import { changesOf, newPerson, newVisitor } from "@/server/testing/person";
import { isSpent, limits, spend } from "./limits";

const wrongCredentials = {
  kind: "unauthenticated",
  code: "sign-in.wrong-credentials",
  message: "The e-mail address or password is not right.",
};

test("the right password opens a session of two weeks", async () => {
  const { signIn, email, accountId } = await newPerson();
  const { sessionId } = await signIn({ email: ` ${email.toUpperCase()}` });
  const session = await prisma().adminSession.findUniqueOrThrow({ where: { id: sessionId } });
  expect(session).toMatchObject({
    accountId,
    createdAt: new Date("2026-11-22T12:00:00Z"),
    expiresAt: new Date("2026-12-06T12:00:00Z"),
    revokedAt: null,
  });
});

test("a wrong password and an unknown address get the same answer", async () => {
  const { signIn } = await newPerson();
  await expect(signIn({ password: "wrong-harbour-7" })).rejects.toMatchObject(wrongCredentials);
  await expect(signIn({ email: newVisitor().email })).rejects.toMatchObject(wrongCredentials);
  await expect(signIn({ email: "no address \u{1FAD6}" })).rejects.toMatchObject(wrongCredentials);
});

test("too many tries from one place end there, known address or not", async () => {
  const { signIn, email } = await newPerson();
  for (const address of [email, newVisitor().email]) {
    const { ctx } = newVisitor();
    const wrong = { email: address, password: "wrong-harbour-7" };
    for (let tries = 0; tries < 7; tries++) await guess(address, ctx);
    await expect(signIn(wrong, ctx)).rejects.toMatchObject(wrongCredentials);
    const refused = { kind: "rate-limited", code: "auth.too-many-tries" };
    await expect(signIn(wrong, ctx)).rejects.toMatchObject(refused);
    // The right password does not get through there either, or guessing would go on unharmed.
    await expect(signIn({ email: address }, ctx)).rejects.toMatchObject(refused);
  }
});

test("nobody's guessing keeps the holder out: neither elsewhere nor on a browser that is known", async () => {
  const { signIn, email } = await newPerson();
  const guesser = newVisitor().ctx;
  for (let tries = 0; tries < 8; tries++) await guess(email, guesser);
  await expect(signIn({}, guesser)).rejects.toMatchObject({ kind: "rate-limited" });
  await expect(signIn()).resolves.toMatchObject({ kind: "account" });

  // Guessing from many places spends what strangers have together.
  while (!(await isSpent(limits.signInStrangers, email)));
  await expect(signIn({}, newVisitor().ctx)).rejects.toMatchObject({ kind: "rate-limited" });
  await expect(signIn({ device: newId() })).resolves.toMatchObject({ kind: "account" });
});

/** Counts a try like a wrong password does, without the work of checking one. */
async function guess(email: string, { from }: ServiceContext) {
  await spend(limits.signInPair, email, from.ip ?? "");
  await spend(limits.signInStrangers, email);
}

test("a hash made at older costs is made again with the password at hand", async () => {
  const { signIn, accountId, password, row } = await newPerson();
  const cheap = await hash(password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
  await prisma().adminAccount.update({
    where: { id: accountId },
    data: { passwordHash: cheap },
  });
  await signIn();
  expect(isOutdatedHash((await row()).passwordHash)).toBe(false);
  await expect(signIn()).resolves.toMatchObject({ accountId });
});

test("with a second factor, the code is asked for after the password, and works once", async () => {
  const { signIn, turnOnSecondFactor } = await newPerson();
  const { nextCode } = await turnOnSecondFactor();

  await expect(signIn({ password: "wrong-harbour-7" })).rejects.toMatchObject(wrongCredentials);
  await expect(signIn()).rejects.toMatchObject({ code: "second-factor.required" });
  const code = nextCode();
  await expect(signIn({ totp: code })).resolves.toMatchObject({ kind: "account" });
  await expect(signIn({ totp: code })).rejects.toMatchObject({ code: "second-factor.wrong-code" });
  await expect(signIn({ totp: "000000" })).rejects.toMatchObject({
    code: "second-factor.wrong-code",
  });
});

test("two browsers with the same code at the same time: one gets in", async () => {
  const { signIn, turnOnSecondFactor } = await newPerson();
  const code = (await turnOnSecondFactor()).nextCode();
  const tries = await Promise.allSettled([1, 2, 3].map(() => signIn({ totp: code })));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("a recovery code stands in for the phone, once, and is reported", async () => {
  const { signIn, turnOnSecondFactor, ctx, accountId } = await newPerson();
  const [code = ""] = (await turnOnSecondFactor()).recoveryCodes;

  const typed = ` ${code.toUpperCase().replace("-", " ")} `;
  await expect(signIn({ recoveryCode: typed })).resolves.toMatchObject({ accountId });
  const again = { code: "second-factor.wrong-recovery-code" };
  await expect(signIn({ recoveryCode: code })).rejects.toMatchObject(again);

  const { events, audit } = await changesOf(ctx, accountId);
  expect(events).toContain("account.recovery-code-used");
  expect(audit.at(-1)).toMatchObject({ actorId: accountId, after: { codesLeft: 9 } });
});

test("codes cannot be tried for ever", async () => {
  const { signIn, turnOnSecondFactor, accountId } = await newPerson();
  await turnOnSecondFactor();
  const guess = () => signIn({ totp: "000000", device: "known" });
  await expect(guess()).rejects.toMatchObject({ code: "second-factor.wrong-code" });
  while (!(await isSpent(limits.secondFactor, accountId, "known")));
  await expect(guess()).rejects.toMatchObject({ code: "auth.too-many-tries" });
});
