import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";

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
  taskId: string,
  { position, bytes, done, total }: Chunk,
): Promise<boolean> {
  authorize(ctx.actor, "exports:create");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const where = { publisherId_id: { publisherId, id: taskId } };
    const task = await tx.db.backgroundTask.update({ where, data: { done, total } });
    if (task.cancelRequestedAt) {
      await tx.db.backgroundTaskChunk.deleteMany({ where: { publisherId, taskId } });
      await tx.db.backgroundTask.update({
        where,
        data: { state: "cancelled", finishedAt: tx.wall.now() },
      });
      return false;
    }
    await tx.db.backgroundTaskChunk.create({
      data: { publisherId, taskId, position, bytes: new Uint8Array(bytes) },
    });
    return true;
  });
}
