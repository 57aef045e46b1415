import { requirePerson } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";
import { publishersOf } from "./queries";

/** Where a person lands after signing in: the publisher used last, else the first one that opens. */
export async function findHome(ctx: ServiceContext): Promise<{ publisherId: number | null }> {
  const { accountId } = requirePerson(ctx.actor);
  const publishers = await publishersOf(ctx.db, accountId);
  const { lastPublisherId } = await ctx.db.adminAccount.findUniqueOrThrow({
    where: { id: accountId },
    select: { lastPublisherId: true },
  });

  const last = publishers.find(({ id }) => BigInt(id) === lastPublisherId);
  const home = last ?? publishers.find(({ isActive }) => isActive) ?? publishers[0];
  return { publisherId: home?.id ?? null };
}
