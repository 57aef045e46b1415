import type { IncomingMessage } from "node:http";
import { FailedRequest, failures } from "./failure";

export const defaultBodyLimit = 1024 * 1024;

/** Whether the request announces more than it may send; asked before a byte of it is read. */
export function announcesTooMuch(req: IncomingMessage, limitBytes: number): boolean {
  return Number(req.headers["content-length"] ?? 0) > limitBytes;
}

/** Reads a whole body into memory, refusing what grows beyond the limit. */
export async function readBody(req: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let received = 0;
  // Not destroyed on an early way out: the refusal still has to travel back over this socket.
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    received += (chunk as Buffer).length;
    if (received > limitBytes) throw new FailedRequest(failures.bodyTooLarge);
    chunks.push(chunk as Buffer);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

/** The body as JSON, whatever its content type says; `undefined` when there is none. */
export async function readJson(req: IncomingMessage, limitBytes: number): Promise<unknown> {
  const body = await readBody(req, limitBytes);
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new FailedRequest(failures.malformedJson);
  }
}

/**
 * Watches a body that somebody else reads. Node's parser hands every piece to `push`; standing
 * there sees the true length of chunked bodies without taking the stream away from its reader.
 *
 * @param refuse called once, when the body has outgrown the limit; the rest of it is dropped
 */
export function limitStreamedBody(
  req: IncomingMessage,
  limitBytes: number,
  refuse: () => void,
): void {
  if (req.headers["transfer-encoding"] === undefined) return;

  const push = req.push.bind(req);
  let received = 0;
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    const wasWithin = received <= limitBytes;
    received += chunk?.length ?? 0;
    if (received <= limitBytes) return push(chunk, encoding);
    if (wasWithin) refuse();
    return true;
  };
}
