import type { ServiceContext, TransactionContext } from "@/server/context";
import type { BackgroundTask } from "@/server/db/generated/client";
import { forbidden } from "@/server/domain/errors";

export type TaskState = "queued" | "running" | "done" | "failed" | "cancelled";

const states: readonly TaskState[] = ["queued", "running", "done", "failed", "cancelled"];

/** One go of a worker at a task. */
export type Attempt = { taskId: string; attempt: number };

/** @throws forbidden  called by anyone but the product itself */
export function requireSystem({ actor }: ServiceContext): void {
  if (actor.kind !== "system") throw forbidden("task.system-only");
}

/** A task, held until the transaction ends; `null` when there is none. */
export async function lockTask(
  tx: TransactionContext,
  taskId: string,
): Promise<BackgroundTask | null> {
  const { publisherId } = tx;
  await tx.db.$queryRaw`
    SELECT 1 FROM background_task
     WHERE "publisherId" = ${publisherId} AND id = ${taskId}::uuid FOR UPDATE`;
  return tx.db.backgroundTask.findUnique({
    where: { publisherId_id: { publisherId, id: taskId } },
  });
}

/**
 * The task of an attempt, held until the transaction ends; `null` when the attempt is no longer the
 * one that counts: the task has ended or is gone, or another worker has taken it up.
 */
export async function lockAttempt(tx: TransactionContext, { taskId, attempt }: Attempt) {
  const task = await lockTask(tx, taskId);
  return task?.state === "running" && task.attempt === attempt ? task : null;
}

/** Removes what was written of a task's file. */
export const dropFile = (tx: TransactionContext, taskId: string) =>
  tx.db.backgroundTaskChunk.deleteMany({ where: { publisherId: tx.publisherId, taskId } });

/** A task as the job tray and the exports page show it. */
export function toTask(row: BackgroundTask) {
  const state = states.find((known) => known === row.state) ?? "failed";
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    state,
    isCancelling: state === "running" && row.cancelRequestedAt !== null,
    done: Number(row.done),
    total: row.total === null ? null : Number(row.total),
    failure: row.failure,
    fileBytes: row.fileBytes === null ? null : Number(row.fileBytes),
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
    expiresAt: row.expiresAt,
  };
}

export type Task = ReturnType<typeof toTask>;
