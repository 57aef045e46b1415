import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { queueEmail } from "@/server/services/emails/queue-email";

/** Work that took longer than this is announced by mail: nobody waited for it. */
const mailAfterMs = 10_000;

/** Marks a task's file as complete, and tells by mail whoever will not have waited for it. */
export async function finishTask(ctx: ServiceContext, taskId: string, { rows }: { rows: number }) {
  authorize(ctx.actor, "exports:create");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const now = tx.wall.now();
    const [size] = await tx.db.$queryRaw<{ bytes: bigint }[]>`
      SELECT coalesce(sum(octet_length(bytes)), 0)::bigint AS bytes
        FROM background_task_chunk WHERE "publisherId" = ${publisherId} AND "taskId" = ${taskId}::uuid`;
    const task = await tx.db.backgroundTask.update({
      where: { publisherId_id: { publisherId, id: taskId } },
      data: {
        state: "done",
        done: rows,
        total: rows,
        fileBytes: size?.bytes ?? 0n,
        finishedAt: now,
      },
    });
    if (now.getTime() - task.createdAt.getTime() < mailAfterMs) return;

    const person = await tx.db.adminAccount.findUnique({ where: { id: task.startedBy } });
    if (!person) return;
    await queueEmail(tx, {
      template: "export-ready",
      dedupeKey: `export-ready:${taskId}`,
      to: person.email,
      props: { taskId },
    });
  });
}

/** Marks a task as failed, with a sentence for whoever started it. */
export async function failTask(ctx: ServiceContext, taskId: string, failure: string) {
  authorize(ctx.actor, "exports:create");
  const { publisherId } = ctx;

  await inTransaction(ctx, async (tx) => {
    await tx.db.backgroundTaskChunk.deleteMany({ where: { publisherId, taskId } });
    await tx.db.backgroundTask.update({
      where: { publisherId_id: { publisherId, id: taskId } },
      data: { state: "failed", failure, finishedAt: tx.wall.now() },
    });
  });
}
