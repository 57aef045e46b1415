import { requireMember } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { conflict, notFound } from "@/server/domain/errors";
import { lockTask, toTask, type Task } from "./queries";
import type { TaskInput } from "./schemas";

/**
 * Stops a task of the caller's own: at once while it waits, at its worker's next piece while it
 * runs. Asking twice changes nothing.
 *
 * @throws not-found  `task.not-found`: of another person or publisher, or of none
 * @throws conflict   `task.already-ended`
 */
export async function cancelTask(ctx: ServiceContext, { taskId }: TaskInput): Promise<Task> {
  authorize(ctx.actor, "exports:create");
  const { accountId } = requireMember(ctx.actor);
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const task = await lockTask(tx, taskId);
    if (task?.startedBy !== accountId) throw notFound("task.not-found", "There is no such task.");
    if (task.state === "cancelled") return toTask(task);
    if (task.finishedAt) throw conflict("task.already-ended", "This has already ended.");

    const now = tx.wall.now();
    const waits = task.state === "queued";
    const cancelRequestedAt = task.cancelRequestedAt ?? now;
    const updated = await tx.db.backgroundTask.update({
      where: { publisherId_id: { publisherId, id: taskId } },
      data: { cancelRequestedAt, ...(waits && { state: "cancelled", finishedAt: now }) },
    });
    return toTask(updated);
  });
}
