import { pipeline, Readable } from "node:stream";
import { constants, crc32, createDeflateRaw } from "node:zlib";

export type ZipEntry = { path: string; content: Iterable<Buffer> | AsyncIterable<Buffer> };

type Filed = { path: Buffer; crc: number; packed: number; size: number; offset: number };

/**
 * Packs entries one after another, each written while it is read: a ZIP file in constant memory.
 * Sizes follow their entry, and neither an entry nor the whole may pass 4 GiB.
 *
 * @see PKWARE APPNOTE.TXT 4.3
 */
export async function* zipStream(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Buffer> {
  const filed: Filed[] = [];
  let offset = 0;
  for await (const { path, content } of entries) {
    const file: Filed = { path: Buffer.from(path), crc: 0, packed: 0, size: 0, offset };
    const head = localHeader(file);
    yield head;
    for await (const bytes of deflated(content, file)) {
      file.packed += bytes.length;
      yield bytes;
    }
    const tail = words([descriptorMark, file.crc, file.packed, file.size]);
    yield tail;
    offset += head.length + file.packed + tail.length;
    filed.push(file);
  }

  const directory = Buffer.concat(filed.map(directoryEntry));
  yield directory;
  yield endOfDirectory(filed.length, directory.length, offset);
}

/** Deflates off this thread, counting what goes in. */
function deflated(content: ZipEntry["content"], file: Filed): AsyncIterable<Buffer> {
  async function* counted() {
    for await (const bytes of content) {
      file.crc = crc32(bytes, file.crc);
      file.size += bytes.length;
      yield bytes;
    }
  }
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED, chunkSize: 64 * 1024 });
  // A failure on either side ends the other, and reaches whoever reads.
  pipeline(Readable.from(counted(), { highWaterMark: 2 }), deflate, () => undefined);
  return deflate;
}

const localMark = 0x04034b50;
const descriptorMark = 0x08074b50;
const directoryMark = 0x02014b50;
const endMark = 0x06054b50;

/** Version 2.0; sizes in a descriptor, names in UTF-8; deflated; 1 January 1980. */
const traits = [20, 0x0808, 8, 0, 0x21] as const;

function localHeader({ path }: Filed): Buffer {
  return Buffer.concat([
    words([localMark]),
    halves(traits),
    words([0, 0, 0]),
    halves([path.length, 0]),
    path,
  ]);
}

function directoryEntry({ path, crc, packed, size, offset }: Filed): Buffer {
  return Buffer.concat([
    words([directoryMark]),
    halves([20, ...traits]),
    words([crc, packed, size]),
    halves([path.length, 0, 0, 0, 0]),
    words([0, offset]),
    path,
  ]);
}

const endOfDirectory = (count: number, size: number, offset: number) =>
  Buffer.concat([
    words([endMark]),
    halves([0, 0, count, count]),
    words([size, offset]),
    halves([0]),
  ]);

function words(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => bytes.writeUInt32LE(value, at * 4));
  return bytes;
}

function halves(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => bytes.writeUInt16LE(value, at * 2));
  return bytes;
}
