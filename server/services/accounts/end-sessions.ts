import type { ServiceContext } from "@/server/context";

/** Ends all of an account's sessions, or all but one. @returns how many were still alive */
export async function endSessions(
  ctx: ServiceContext,
  accountId: string,
  keptSessionId: string | null,
): Promise<number> {
  const now = ctx.wall.now();
  const { count } = await ctx.db.adminSession.updateMany({
    where: {
      accountId,
      revokedAt: null,
      expiresAt: { gt: now },
      ...(keptSessionId && { id: { not: keptSessionId } }),
    },
    data: { revokedAt: now },
  });
  return count;
}
