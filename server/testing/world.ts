import type { Actor } from "@/server/auth/actor";
import { hashPassword } from "@/server/auth/password-hash";
import { composeContext } from "@/server/compose";
import { forPublisher, type ServiceContext } from "@/server/context";
import type { Clock } from "@/server/clock";
import { newId } from "@/server/db/new-id";
import { prisma } from "@/server/db/prisma";
import { nextPublisherId } from "@/server/db/publisher-number";
import { allGrants, noGrants, permissionsOf, type Grants } from "@/server/domain/permissions";
import { createPublisher } from "@/server/services/publishers/create-publisher";
import { singleton } from "@/server/singleton";

type Member = { accountId: string; email: string; actor: Extract<Actor, { kind: "admin" }> };

/** The password of every account in these worlds. */
export const worldPassword = "a-harbour-of-1000-lights";

/** A clock that stands still until it is told otherwise. */
export function fixedClock(start: string): Clock & { set(instant: string): void } {
  let at = new Date(start);
  return { now: () => new Date(at), set: (instant) => void (at = new Date(instant)) };
}

/** A publisher of its own for one test, so that tests run side by side in one database. */
export async function newWorld(options: { now?: string; name?: string } = {}) {
  const clock = fixedClock(options.now ?? "2026-11-22T12:00:00Z");
  const publisherId = await nextPublisherId();
  const base: ServiceContext = {
    ...composeContext({ publisherId, actor: { kind: "system", job: "test" }, requestId: newId() }),
    clock,
    wall: clock,
  };
  const as = (actor: Actor): ServiceContext => ({ ...base, actor });

  const ownerAccountId = await newAccount(clock);
  await createPublisher(base, {
    name: options.name ?? "Lighthouse TV",
    country: "NL",
    currency: "EUR",
    timeZone: "Europe/Amsterdam",
    ownerAccountId: ownerAccountId.id,
  });
  const owner = member(ownerAccountId, "owner", allGrants);

  return {
    publisherId,
    clock,
    owner,
    /** An address that nobody else in the tests comes from: limits count by address. */
    ip: ownAddress(publisherId),
    /** The Owner calling. */
    ctx: as(owner.actor),
    /** The product calling itself. */
    system: base,
    /** Nobody known calling. */
    anonymous: as({ kind: "anonymous" }),
    as,
    /** Another admin of this publisher, with only these grants. */
    async newAdmin(grants: Partial<Grants> = {}): Promise<Member & { ctx: ServiceContext }> {
      const account = await newAccount(clock);
      const complete = { ...noGrants, reporting: "no-pii" as const, ...grants };
      await prisma().$transaction(async (db) => {
        await db.$executeRawUnsafe(`SET LOCAL app.publisher = '${publisherId}'`);
        await db.membership.create({
          data: {
            publisherId,
            accountId: account.id,
            role: "admin",
            grants: complete,
            createdAt: clock.now(),
          },
        });
      });
      const admin = member(account, "admin", complete);
      return { ...admin, ctx: as(admin.actor) };
    },
    /** The same caller, speaking for the installation itself: account mail and account history. */
    installation: forPublisher(base, 0n),
  };
}

const ownAddress = (publisherId: bigint): string =>
  `10.${[16n, 8n, 0n].map((shift) => (publisherId >> shift) & 255n).join(".")}`;

export type World = Awaited<ReturnType<typeof newWorld>>;

async function newAccount(clock: Clock) {
  const id = newId();
  const email = `person-${id}@example.com`;
  await prisma().adminAccount.create({
    data: {
      id,
      email,
      emailKey: email,
      name: "Robin Rivers",
      passwordHash: await singleton("world-password", () => hashPassword(worldPassword)),
      passwordChangedAt: clock.now(),
      createdAt: clock.now(),
    },
  });
  return { id, email };
}

function member(
  account: { id: string; email: string },
  role: "owner" | "admin",
  grants: Grants,
): Member {
  return {
    accountId: account.id,
    email: account.email,
    actor: {
      kind: "admin",
      accountId: account.id,
      sessionId: newId(),
      role,
      permissions: permissionsOf({ role, grants }),
    },
  };
}
