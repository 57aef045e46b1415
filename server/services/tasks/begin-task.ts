import { inTransaction, type ServiceContext } from "@/server/context";
import { dropFile, lockTask, requireSystem } from "./queries";

/**
 * Takes up a task that waits, or that an earlier worker left half done: its file starts over, and
 * that worker, should it still live, writes no more.
 *
 * @returns null when there is nothing to do: the task has ended or is gone
 */
export async function beginTask(ctx: ServiceContext, taskId: string) {
  requireSystem(ctx);
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const task = await lockTask(tx, taskId);
    if (task?.state !== "queued" && task?.state !== "running") return null;

    const where = { publisherId_id: { publisherId, id: taskId } };
    const now = tx.wall.now();
    await dropFile(tx, taskId);
    if (task.cancelRequestedAt) {
      await tx.db.backgroundTask.update({ where, data: { state: "cancelled", finishedAt: now } });
      return null;
    }
    return tx.db.backgroundTask.update({
      where,
      data: {
        state: "running",
        attempt: { increment: 1 },
        startedAt: task.startedAt ?? now,
        done: 0,
        total: null,
      },
    });
  });
}
