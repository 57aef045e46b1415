import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { newId } from "@/server/db/new-id";
import { prisma } from "@/server/db/prisma";
import { env } from "@/server/env";
import { signOut } from "@/server/services/accounts/sign-out";
import { newPerson } from "@/server/testing/person";
import { fixedClock, newWorld } from "@/server/testing/world";
import { cookieNames } from "./cookies";
import { actorFor, principalOf } from "./session";
import { sessionOf } from "./session-token";

const token = (claims: object, secret = env().AUTH_SECRET, maxAge = 60) =>
  encode({ token: { ...claims }, secret, maxAge });
const cookie = (value: string) => `theme=dark; ${cookieNames.session()}=${value}`;

test("a session's cookie is read the same from headers and from text, again and again", async () => {
  const [sid, sub] = [newId(), newId()];
  const text = cookie(await token({ sid, sub }));
  const expected = { sessionId: sid, accountId: sub };
  expect(await sessionOf(text)).toEqual(expected);
  expect(await sessionOf(new Headers({ cookie: text }))).toEqual(expected);
  expect(await sessionOf(text)).toEqual(expected);
});

test("what is not ours, or past its time, is nobody's", async () => {
  const claims = { sid: newId(), sub: newId() };
  const wrong = [
    null,
    "",
    "theme=dark",
    cookie(""),
    cookie("not-a-token"),
    cookie("a.b.c.d.e"),
    cookie(await token(claims, "another secret of thirty-two letters")),
    cookie(await token(claims, env().AUTH_SECRET, -60)),
    cookie(await token({ sub: claims.sub })),
    cookie(await token(claims)).replace("tenure-", "other-"),
  ];
  for (const header of wrong) expect(await sessionOf(header)).toBeNull();
});

test("a person is known at their own publisher by role and permissions, elsewhere by account", async () => {
  const [world, elsewhere] = [await newWorld(), await newWorld()];
  const { accountId } = world.owner;
  const sessionId = await sessionFor(accountId);

  expect(await principalOf(sessionId, world.publisherId)).toMatchObject({
    accountId,
    role: "owner",
    permissions: expect.arrayContaining(["team:write"]) as string[],
  });
  const header = cookie(await token({ sid: sessionId, sub: accountId }));
  expect(await actorFor(header, world.publisherId)).toMatchObject({ kind: "admin", sessionId });
  expect(await actorFor(header, elsewhere.publisherId)).toEqual({
    kind: "account",
    accountId,
    sessionId,
  });
  expect(await actorFor(null, world.publisherId)).toEqual({ kind: "anonymous" });
});

test("an admin without access to reporting is known, and may do nothing", async () => {
  const world = await newWorld();
  const admin = await world.newAdmin({ reporting: "none", settings: true });
  const sessionId = await sessionFor(admin.accountId);
  expect(await principalOf(sessionId, world.publisherId)).toMatchObject({
    role: "admin",
    permissions: [],
  });
});

test("a revoked session is nobody's at once, though its cookie is good for months", async () => {
  const { ctx, sessionId, accountId } = await newPerson();
  const header = cookie(await token({ sid: sessionId, sub: accountId }));
  expect(await actorFor(header, 0n)).toMatchObject({ kind: "account" });
  await signOut(ctx, sessionId);
  expect(await actorFor(header, 0n)).toEqual({ kind: "anonymous" });
});

test("use moves the idle limit on, at most once a minute and never past ninety days", async () => {
  const { sessionId } = await newPerson();
  const wall = fixedClock("2026-11-22T12:00:30Z");
  const see = async (instant: string) => {
    wall.set(instant);
    const principal = await principalOf(sessionId, 0n, wall);
    const row = await prisma().adminSession.findUniqueOrThrow({ where: { id: sessionId } });
    return principal && { seen: iso(row.lastSeenAt), ends: iso(row.expiresAt) };
  };

  expect(await see("2026-11-22T12:00:30Z")).toEqual({ seen: "2026-11-22", ends: "2026-12-06" });
  expect(await see("2026-12-05T12:00:00Z")).toEqual({ seen: "2026-12-05", ends: "2026-12-19" });
  for (const day of ["12-18", "12-31"]) await see(`2026-${day}T12:00:00Z`);
  for (const day of ["01-13", "01-26", "02-08"]) await see(`2027-${day}T12:00:00Z`);
  expect(await see("2027-02-20T11:59:59Z")).toEqual({ seen: "2027-02-20", ends: "2027-02-20" });
  expect(await see("2027-02-20T12:00:00Z")).toBeNull();
});

test("after two idle weeks a session is over", async () => {
  const { sessionId } = await newPerson();
  expect(await principalOf(sessionId, 0n, fixedClock("2026-12-06T12:00:00Z"))).toBeNull();
});

const iso = (at: Date) => at.toISOString().slice(0, 10);

/** A session of now: the functions under test read the machine's clock unless told otherwise. */
async function sessionFor(accountId: string): Promise<string> {
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 60_000);
  const id = newId();
  await prisma().adminSession.create({
    data: { id, accountId, createdAt: now, lastSeenAt: now, expiresAt },
  });
  return id;
}
