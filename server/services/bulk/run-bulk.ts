import { gzipSync } from "node:zlib";
import type { ServiceContext } from "@/server/context";
import type { BackgroundTask } from "@/server/db/generated/client";
import { csvCell } from "@/server/domain/csv-cell";
import { DomainError } from "@/server/domain/errors";
import { beginTask } from "@/server/services/tasks/begin-task";
import { finishTask } from "@/server/services/tasks/end-task";
import { saveChunk } from "@/server/services/tasks/save-chunk";
import { bulkKinds, doOne } from "./bulk-kinds";
import { bulkTaskInput, type BulkAction } from "./schemas";
import { tellOutcome } from "./tell-outcome";

/** So many rows between two looks at whether it was cancelled. */
const rowsEach = 20;

/**
 * Does to each row of a task what was asked, in the name of whoever asked, and writes down what
 * became of it. A row that cannot be done leaves the others. Run again after a crash it goes over
 * them all again: each is named, so that nothing is done twice.
 */
export async function runBulk(
  ctx: ServiceContext,
  { taskId, signal }: { taskId: string; signal?: AbortSignal },
): Promise<void> {
  const task = await beginTask(ctx, taskId);
  if (!task) return;
  const { action, ids } = bulkTaskInput.parse(task.input);
  const attempt = { taskId, attempt: task.attempt };
  const caller = asStarter(ctx, task, action);

  let failed = 0;
  let fileBytes = 0;
  let lines = "id,outcome,reason\r\n";
  for (let done = 0; done < ids.length;) {
    signal?.throwIfAborted();
    for (const id of ids.slice(done, done + rowsEach)) {
      const problem = await outcomeOf(caller, action, { taskId, id });
      if (problem !== null) failed += 1;
      lines += `${id},${problem === null ? "done" : "failed"},${csvCell(problem ?? "")}\r\n`;
    }
    const position = done / rowsEach;
    done = Math.min(done + rowsEach, ids.length);
    // Pieces that are compressed each by itself are one compressed file when they stand together.
    const bytes = gzipSync(lines);
    fileBytes += Buffer.byteLength(lines);
    lines = "";
    const goesOn = await saveChunk(ctx, attempt, { position, bytes, done, total: ids.length });
    if (!goesOn) return tellOutcome(ctx, taskId, { done, failed, total: ids.length });
  }
  await finishTask(ctx, attempt, { done: ids.length, fileBytes });
  await tellOutcome(ctx, taskId, { done: ids.length, failed, total: ids.length });
}

/** They were allowed to when they asked; nothing but that is done in their name. */
const asStarter = (
  ctx: ServiceContext,
  { startedBy: accountId, id: sessionId }: BackgroundTask,
  { kind }: BulkAction,
): ServiceContext => ({
  ...ctx,
  actor: {
    ...{ kind: "admin", accountId, sessionId, role: "admin" },
    permissions: [bulkKinds[kind].permission],
  },
});

/** @returns why it could not be done; `null` where it was */
async function outcomeOf(
  ctx: ServiceContext,
  action: BulkAction,
  { taskId, id }: { taskId: string; id: number },
): Promise<string | null> {
  try {
    await doOne({ ...ctx, idempotencyKey: `${taskId}:${id}` }, action, id);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    ctx.log.error({ err: error, taskId, id }, "a row of a bulk action failed");
    return "Something went wrong on our side.";
  }
}
