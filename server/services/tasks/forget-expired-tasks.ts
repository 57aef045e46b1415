import { inTransaction, type ServiceContext } from "@/server/context";
import { requireSystem } from "./queries";

/** Deletes the tasks of one publisher whose files are no longer kept. */
export async function forgetExpiredTasks(ctx: ServiceContext): Promise<number> {
  requireSystem(ctx);
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const { count } = await tx.db.backgroundTask.deleteMany({
      where: { publisherId, expiresAt: { lte: tx.wall.now() } },
    });
    return count;
  });
}
