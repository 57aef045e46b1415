import { beforeEach, expect, test } from "vitest";
import { newId } from "@/server/db/new-id";
import { prisma } from "@/server/db/prisma";
import type { ServiceContext } from "@/server/context";
import { changesOf, newPerson, newVisitor, type TestPerson } from "@/server/testing/person";
import { newWorld } from "@/server/testing/world";
import { changeName } from "./change-name";
import { changePassword } from "./change-password";
import { changePreferences } from "./change-preferences";
import { disableSecondFactor } from "./disable-second-factor";
import { enableSecondFactor } from "./enable-second-factor";
import { forgetSpentAccess } from "./forget-spent-access";
import { getAccount } from "./get-account";
import { isSpent, limits } from "./limits";
import { listSessions } from "./list-sessions";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { revokeOtherSessions } from "./revoke-other-sessions";
import { revokeSession } from "./revoke-session";
import { signOut } from "./sign-out";
import { startSecondFactor } from "./start-second-factor";

let person: TestPerson;
beforeEach(async () => {
  person = await newPerson();
});

const newPassword = "nine-dry-umbrellas-9";

test("an account shows itself, without a secret", async () => {
  const account = await getAccount(person.ctx);
  expect(account).toEqual({
    id: person.accountId,
    name: "Robin Rivers",
    email: person.email,
    theme: "system",
    hasShortcuts: true,
    passwordChangedAt: new Date("2026-11-22T12:00:00Z"),
    secondFactor: null,
  });
});

test("name, theme and shortcuts change each by itself", async () => {
  await changeName(person.ctx, { name: "Robin R. \u{1FAD6}" });
  await changePreferences(person.ctx, { theme: "dark" });
  await changePreferences(person.ctx, { hasShortcuts: false });
  expect(await getAccount(person.ctx)).toMatchObject({
    name: "Robin R. \u{1FAD6}",
    theme: "dark",
    hasShortcuts: false,
  });
});

test("changing the password signs out every other browser and no other person", async () => {
  const other = await newPerson();
  const elsewhere = await person.signIn();
  await changePassword(person.ctx, { currentPassword: person.password, password: newPassword });

  const sessions = await listSessions(person.ctx);
  expect(sessions.map(({ id }) => id)).toEqual([person.sessionId]);
  expect(sessions.map(({ id }) => id)).not.toContain(elsewhere.sessionId);
  expect(await listSessions(other.ctx)).toHaveLength(1);
  await expect(person.signIn({ password: newPassword })).resolves.toBeTruthy();
  expect((await changesOf(person.ctx, person.accountId)).events).toEqual([
    "account.password-changed",
  ]);
});

test("it takes the current password, told beside its own field, and a sound new one", async () => {
  const change = (currentPassword: string, password: string) =>
    changePassword(person.ctx, { currentPassword, password });
  await expect(change("wrong-harbour-7", newPassword)).rejects.toMatchObject({
    code: "account.wrong-password",
    fields: { currentPassword: "This is not your password." },
  });
  await expect(change(person.password, "password1")).rejects.toMatchObject({
    code: "password.common",
    fields: { password: expect.any(String) as string },
  });
  while (!(await isSpent(limits.confirmation, person.accountId)));
  await expect(change(person.password, newPassword)).rejects.toMatchObject({
    kind: "rate-limited",
  });
});

test("sessions are listed in plain words, this one first", async () => {
  const phone: ServiceContext = {
    ...newVisitor(person.clock).ctx,
    from: { ip: "203.0.113.9", userAgent: "Mozilla/5.0 (iPhone) CriOS/143.0 Mobile Safari/604.1" },
  };
  person.clock.set("2026-11-23T12:00:00Z");
  await person.signIn({}, phone);
  expect(await listSessions(person.ctx)).toMatchObject([
    { id: person.sessionId, device: "Firefox on Linux", isCurrent: true },
    { device: "Chrome on iPhone", isHandheld: true, ip: "203.0.113.9", isCurrent: false },
  ]);
});

test("ended sessions are not listed", async () => {
  const { sessionId } = await person.signIn();
  await signOut(person.ctx, sessionId);
  await signOut(person.ctx, sessionId);
  await signOut(person.ctx, newId());
  expect(await listSessions(person.ctx)).toHaveLength(1);
  person.clock.set("2026-12-06T12:00:00Z");
  expect(await listSessions(person.ctx)).toEqual([]);
});

test("one session is revoked, or all others at once", async () => {
  const [one, two, three] = [await person.signIn(), await person.signIn(), await person.signIn()];
  await revokeSession(person.ctx, { sessionId: one.sessionId });
  await expect(revokeSession(person.ctx, one)).rejects.toMatchObject({
    kind: "not-found",
    code: "session.not-found",
  });
  const left = (await listSessions(person.ctx)).map(({ id }) => id);
  expect(left.toSorted()).toEqual([person.sessionId, two.sessionId, three.sessionId].toSorted());

  expect(await revokeOtherSessions(person.ctx)).toEqual({ endedSessions: 2 });
  expect(await revokeOtherSessions(person.ctx)).toEqual({ endedSessions: 0 });
  const { audit } = await changesOf(person.ctx, person.accountId);
  expect(audit.map(({ action }) => action)).toEqual([
    "account.session-revoked",
    "account.other-sessions-revoked",
  ]);
});

test("somebody else's session is not found", async () => {
  const other = await newPerson();
  await expect(revokeSession(person.ctx, other)).rejects.toMatchObject({
    kind: "not-found",
    code: "session.not-found",
  });
  expect(await listSessions(other.ctx)).toHaveLength(1);
});

test("an admin of a publisher changes the same account from there", async () => {
  const world = await newWorld();
  await changeName(world.ctx, { name: "Ada Palm" });
  expect(await getAccount(world.ctx)).toMatchObject({ name: "Ada Palm" });
  expect(await revokeOtherSessions(world.ctx)).toEqual({ endedSessions: 0 });
});

const own: Record<string, (ctx: ServiceContext) => Promise<unknown>> = {
  getAccount,
  changeName: (ctx) => changeName(ctx, { name: "Robin" }),
  changePreferences: (ctx) => changePreferences(ctx, {}),
  changePassword: (ctx) => changePassword(ctx, { currentPassword: "a", password: newPassword }),
  startSecondFactor: (ctx) => startSecondFactor(ctx, { password: "a" }),
  enableSecondFactor: (ctx) => enableSecondFactor(ctx, { code: "123456" }),
  disableSecondFactor: (ctx) => disableSecondFactor(ctx, { password: "a", code: "1" }),
  renewRecoveryCodes: (ctx) => renewRecoveryCodes(ctx, { password: "a", code: "1" }),
  listSessions,
  revokeSession: (ctx) => revokeSession(ctx, { sessionId: newId() }),
  revokeOtherSessions,
};

test.each(Object.keys(own))("%s is for signed-in people alone", async (verb) => {
  const call = own[verb]!;
  await expect(call(person.visitor)).rejects.toMatchObject({ kind: "unauthenticated" });
  const system = { ...person.ctx, actor: { kind: "system" as const, job: "test" } };
  await expect(call(system)).rejects.toMatchObject({ kind: "forbidden" });
});

test("links of last week and sessions of last year are forgotten, others kept", async () => {
  const old = await prisma().adminSession.create({
    data: {
      id: newId(),
      accountId: person.accountId,
      createdAt: new Date("2025-01-01T00:00Z"),
      lastSeenAt: new Date("2025-01-01T00:00Z"),
      expiresAt: new Date("2025-01-15T00:00Z"),
    },
  });
  await forgetSpentAccess({ ...person.visitor, wall: newVisitor().clock });
  expect(await prisma().adminSession.findUnique({ where: { id: old.id } })).toBeNull();
  expect(await listSessions(person.ctx)).toHaveLength(1);
});
