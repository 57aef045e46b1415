import type { ServiceContext } from "@/server/context";

/** Ends one session; ending it again, or one that never was, changes nothing. */
export async function signOut(ctx: ServiceContext, sessionId: string): Promise<void> {
  await ctx.db.adminSession.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: ctx.wall.now() },
  });
}
