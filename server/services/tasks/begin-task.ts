import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";

/**
 * Takes up a task that waits, or that an earlier worker left half done; its file starts over.
 *
 * @returns null when there is nothing to do: the task is finished, cancelled or gone
 */
export async function beginTask(ctx: ServiceContext, taskId: string) {
  authorize(ctx.actor, "exports:create");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const where = { publisherId_id: { publisherId, id: taskId } };
    const task = await tx.db.backgroundTask.findUnique({ where });
    if (task?.state !== "queued" && task?.state !== "running") return null;

    const now = tx.wall.now();
    if (task.cancelRequestedAt) {
      await tx.db.backgroundTask.update({ where, data: { state: "cancelled", finishedAt: now } });
      return null;
    }
    await tx.db.backgroundTaskChunk.deleteMany({ where: { publisherId, taskId } });
    return tx.db.backgroundTask.update({
      where,
      data: { state: "running", startedAt: task.startedAt ?? now, done: 0, total: null },
    });
  });
}
