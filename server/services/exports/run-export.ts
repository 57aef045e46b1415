import { pipeline, type Readable } from "node:stream";
import { constants, createGzip, type Gzip } from "node:zlib";
import type { ServiceContext } from "@/server/context";
import { DomainError } from "@/server/domain/errors";
import { beginTask } from "@/server/services/tasks/begin-task";
import { failTask, finishTask } from "@/server/services/tasks/end-task";
import { saveChunk } from "@/server/services/tasks/save-chunk";
import { chunksOf } from "./chunks-of";
import { dealLines, type Lines } from "./deal-lines";
import { exportSource, type ExportSource } from "./export-source";
import { readCountedSource } from "./read-source";
import { exportTaskInput } from "./schemas";
import { workbook } from "./workbook";

type Outcome = "done" | "failed" | "stopped" | "skipped";

/**
 * Writes an export's file piece by piece into the database, with progress, until it is done or
 * cancelled. Run again after a crash, it starts the file over. What the file may hold was judged
 * when its starter asked for it, and is judged again when they fetch it; here the product itself
 * is at work.
 *
 * @throws rate-limited  `export.busy`: to be tried again
 */
export async function runExport(
  ctx: ServiceContext,
  { taskId, signal }: { taskId: string; signal?: AbortSignal },
): Promise<Outcome> {
  const task = await beginTask(ctx, taskId);
  if (!task) return "skipped";

  const attempt = { taskId, attempt: task.attempt };
  try {
    const { now, askedAt, ...input } = exportTaskInput.parse(task.input);
    const source = await exportSource(ctx, input, { now, askedAt });
    const written = await writeFile(ctx, attempt, source, signal);
    return written && (await finishTask(ctx, attempt, written)) ? "done" : "stopped";
  } catch (error) {
    // The queue comes back to a task that was only interrupted; anything else would fail again.
    if (signal?.aborted || isBusy(error)) throw error;
    ctx.log.error({ err: error, taskId }, "export failed");
    await failTask(ctx, attempt, reasonOf(error));
    return "failed";
  }
}

type Attempt = Parameters<typeof finishTask>[1];
type Written = Parameters<typeof finishTask>[2];

/** @returns null when it was cancelled, or taken over, on the way */
async function writeFile(
  ctx: ServiceContext,
  attempt: Attempt,
  source: ExportSource,
  signal: AbortSignal | undefined,
): Promise<Written | null> {
  const { body: rows, count: total } = await readCountedSource(source);
  const lines = dealLines(rows);
  const gzip = source.format === "csv" ? compressed(rows, lines) : null;

  let position = 0;
  let written = 0;
  for await (const bytes of chunksOf(gzip ?? workbook(source, lines))) {
    signal?.throwIfAborted();
    const done = Math.min(lines.dealt(), total);
    const goesOn = await saveChunk(ctx, attempt, { position, bytes, done, total });
    if (!goesOn) return null;
    position += 1;
    written += bytes.length;
  }
  return { done: total, fileBytes: gzip?.bytesWritten ?? written };
}

/** A CSV shrinks to a seventh, and leaves as it is kept for every browser. */
function compressed(rows: Readable, lines: Lines): Gzip {
  const gzip = createGzip({ level: constants.Z_BEST_SPEED, chunkSize: 64 * 1024 });
  // A failure anywhere ends all of them, and reaches whoever reads the last.
  pipeline(
    rows,
    () => lines.take(Infinity),
    gzip,
    () => undefined,
  );
  return gzip;
}

const isBusy = (error: unknown) => error instanceof DomainError && error.kind === "rate-limited";

const reasonOf = (error: unknown) =>
  error instanceof DomainError
    ? error.message
    : "The file could not be written. Start the export again.";
