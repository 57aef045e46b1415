import { inTransaction, type ServiceContext } from "@/server/context";
import { dropFile, lockAttempt, requireSystem, type Attempt } from "./queries";

type Chunk = {
  position: number;
  bytes: Buffer;
  /** Units of work done so far, and in all. */
  done: number;
  total: number;
};

/**
 * Keeps the next piece of a task's file together with how far it has come.
 *
 * @returns whether to go on; after a request to cancel, what was written is removed
 */
export async function saveChunk(
  ctx: ServiceContext,
  attempt: Attempt,
  { position, bytes, done, total }: Chunk,
): Promise<boolean> {
  requireSystem(ctx);
  const { publisherId } = ctx;
  const { taskId } = attempt;

  return inTransaction(ctx, async (tx) => {
    const task = await lockAttempt(tx, attempt);
    if (!task) return false;

    const where = { publisherId_id: { publisherId, id: taskId } };
    if (task.cancelRequestedAt) {
      await dropFile(tx, taskId);
      const data = { state: "cancelled", finishedAt: tx.wall.now() };
      await tx.db.backgroundTask.update({ where, data });
      return false;
    }
    await tx.db.backgroundTask.update({ where, data: { done, total } });
    await tx.db.backgroundTaskChunk.create({
      data: { publisherId, taskId, position, bytes: new Uint8Array(bytes) },
    });
    return true;
  });
}
