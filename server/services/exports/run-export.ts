import { pipeline, Transform, type Readable } from "node:stream";
import { createGzip } from "node:zlib";
import type { ServiceContext } from "@/server/context";
import { streamCsv, streamRows } from "@/server/db/stream-rows";
import { beginTask } from "@/server/services/tasks/begin-task";
import { failTask, finishTask } from "@/server/services/tasks/end-task";
import { saveChunk } from "@/server/services/tasks/save-chunk";
import { countRows, exportSource, type ExportSource } from "./export-source";
import { exportInput, type ExportFormat } from "./schemas";
import { xlsxFile } from "./write-xlsx";

type Outcome = { state: "done" | "cancelled" | "skipped" };

/**
 * Writes an export's file piece by piece into the database, with progress, until it is done or
 * cancelled. Run again after a crash, it starts the file over.
 */
export async function runExport(
  ctx: ServiceContext,
  { taskId }: { taskId: string },
): Promise<Outcome> {
  const task = await beginTask(ctx, taskId);
  if (!task) return { state: "skipped" };

  try {
    const input = exportInput.parse(task.input);
    const source = await exportSource(ctx, input);
    const total = await countRows(ctx, source);
    const progress = { rows: 0 };
    const body = await fileBody(ctx, source, input.format, progress);

    let position = 0;
    for await (const bytes of chunks(body)) {
      const done = Math.min(progress.rows, total);
      const goesOn = await saveChunk(ctx, taskId, { position, bytes, done, total });
      if (!goesOn) return { state: "cancelled" };
      position += 1;
    }
    await finishTask(ctx, taskId, { rows: total });
    return { state: "done" };
  } catch (error) {
    await failTask(ctx, taskId, "The file could not be written. Start the export again.");
    throw error;
  }
}

type Progress = { rows: number };

/** The file's bytes as they are kept: a workbook is deflated inside, a CSV shrinks to a tenth. */
async function fileBody(
  { publisherId }: ServiceContext,
  source: ExportSource,
  format: ExportFormat,
  progress: Progress,
): Promise<Readable> {
  const scope = { publisherId, zone: source.zone };
  if (format === "xlsx") return xlsxFile(source, counted(streamRows(scope, source.sql), progress));

  const compressed = createGzip({ level: 3 });
  // A failure anywhere destroys all three, and reaches whoever reads the last.
  pipeline(await streamCsv(scope, source.sql), countLines(progress), compressed, () => undefined);
  return compressed;
}

const newline = 0x0a;

function countLines(progress: Progress): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, at + 1)) {
        progress.rows += 1;
      }
      done(null, chunk);
    },
  });
}

async function* counted(rows: AsyncGenerator<unknown[]>, progress: Progress) {
  for await (const row of rows) {
    progress.rows += 1;
    yield row;
  }
}

const chunkBytes = 512 * 1024;

async function* chunks(body: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    const bytes = Buffer.from(part as Uint8Array);
    waiting.push(bytes);
    size += bytes.length;
    if (size < chunkBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
