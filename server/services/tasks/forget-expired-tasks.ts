import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";

/** Deletes the tasks of one publisher whose files are no longer kept. */
export async function forgetExpiredTasks(ctx: ServiceContext): Promise<{ count: number }> {
  authorize(ctx.actor, "exports:create");
  const { publisherId } = ctx;
  return inTransaction(ctx, (tx) =>
    tx.db.backgroundTask.deleteMany({ where: { publisherId, expiresAt: { lte: tx.wall.now() } } }),
  );
}
