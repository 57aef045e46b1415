import { requireMember } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { conflict, notFound } from "@/server/domain/errors";
import { toTask, type Task } from "./queries";
import type { TaskInput } from "./schemas";

/**
 * Asks a task to stop; its worker does so at the next piece. Asking twice changes nothing.
 *
 * @throws not-found  the task of another person or publisher, or of none
 * @throws conflict   `task.already-ended`
 */
export async function cancelTask(ctx: ServiceContext, { taskId }: TaskInput): Promise<Task> {
  authorize(ctx.actor, "exports:create");
  const { accountId } = requireMember(ctx.actor);
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const task = await tx.db.backgroundTask.findFirst({
      where: { publisherId, id: taskId, startedBy: accountId },
    });
    if (!task) throw notFound("task.not-found", "There is no such task.");
    if (task.finishedAt) throw conflict("task.already-ended", "This task has already ended.");

    const updated = await tx.db.backgroundTask.update({
      where: { publisherId_id: { publisherId, id: taskId } },
      data: { cancelRequestedAt: task.cancelRequestedAt ?? tx.wall.now() },
    });
    return toTask(updated);
  });
}
