import { requireMember } from "@/server/auth/actor";
import type { ServiceContext } from "@/server/context";

/** Notes which publisher a person looked at last, so that the next sign-in leads back there. */
export async function rememberPublisher(ctx: ServiceContext): Promise<{ publisherId: number }> {
  const { accountId } = requireMember(ctx.actor);
  await ctx.db.adminAccount.updateMany({
    where: { id: accountId, NOT: { lastPublisherId: ctx.publisherId } },
    data: { lastPublisherId: ctx.publisherId },
  });
  // `NOT equal` is unknown for NULL in SQL: the first publisher is noted apart.
  await ctx.db.adminAccount.updateMany({
    where: { id: accountId, lastPublisherId: null },
    data: { lastPublisherId: ctx.publisherId },
  });
  return { publisherId: Number(ctx.publisherId) };
}
