import type { ServiceContext } from "@/server/context";

const day = 86_400_000;
const keptDays = 30;

/** Deletes links and sessions that ended a month ago: what a sign-up asked for is not kept for ever. */
export async function forgetSpentAccess(ctx: ServiceContext): Promise<void> {
  const before = new Date(ctx.wall.now().getTime() - keptDays * day);
  const yesterday = new Date(ctx.wall.now().getTime() - day);
  await ctx.db.accountToken.deleteMany({ where: { expiresAt: { lt: yesterday } } });
  await ctx.db.adminSession.deleteMany({
    where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] },
  });
}
