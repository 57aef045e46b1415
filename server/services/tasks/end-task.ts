import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { BackgroundTask } from "@/server/db/generated/client";
import { queueEmail } from "@/server/services/emails/queue-email";
import { dropFile, lockAttempt, requireSystem, type Attempt } from "./queries";

/** Work that took longer than this is announced by mail: nobody waited for it. */
const mailAfterMs = 10_000;

/**
 * Marks a task's file as complete, and tells by mail whoever will not have waited for it.
 *
 * @returns false when the attempt no longer counts
 */
export async function finishTask(
  ctx: ServiceContext,
  attempt: Attempt,
  { done, fileBytes }: { done: number; fileBytes: number },
): Promise<boolean> {
  requireSystem(ctx);
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    if (!(await lockAttempt(tx, attempt))) return false;

    const finishedAt = tx.wall.now();
    const task = await tx.db.backgroundTask.update({
      where: { publisherId_id: { publisherId, id: attempt.taskId } },
      data: { state: "done", done, total: done, fileBytes, finishedAt },
    });
    if (finishedAt.getTime() - task.createdAt.getTime() > mailAfterMs) await mailReady(tx, task);
    return true;
  });
}

/** Marks a task as failed, with a sentence for whoever started it. */
export async function failTask(
  ctx: ServiceContext,
  attempt: Attempt,
  failure: string,
): Promise<void> {
  requireSystem(ctx);
  const { publisherId } = ctx;

  await inTransaction(ctx, async (tx) => {
    if (!(await lockAttempt(tx, attempt))) return;
    await dropFile(tx, attempt.taskId);
    await tx.db.backgroundTask.update({
      where: { publisherId_id: { publisherId, id: attempt.taskId } },
      data: { state: "failed", failure, finishedAt: tx.wall.now() },
    });
  });
}

async function mailReady(tx: TransactionContext, task: BackgroundTask): Promise<void> {
  const { publisherId } = tx;
  const person = await tx.db.adminAccount.findUnique({ where: { id: task.startedBy } });
  const publisher = await tx.db.publisher.findUniqueOrThrow({ where: { id: publisherId } });
  if (!person) return;
  await queueEmail(tx, {
    template: "export-ready",
    dedupeKey: `export-ready:${task.id}`,
    to: person.email,
    props: {
      publisherId: Number(publisherId),
      publisherName: publisher.name,
      name: person.name,
      title: task.title,
      expiresAt: task.expiresAt.toISOString(),
    },
  });
}
