import type { Readable } from "node:stream";

const chunkBytes = 512 * 1024;

/** A stream in pieces fit to be kept as rows: each of this size or little more, but the last. */
export async function* chunksOf(body: Readable): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  // Safe: no stream that is written here has an encoding or objects.
  for await (const bytes of body as AsyncIterable<Buffer>) {
    waiting.push(bytes);
    size += bytes.length;
    if (size < chunkBytes) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(waiting);
}
