import type { IncomingMessage, ServerResponse } from "node:http";
import { finished } from "node:stream";
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
 * Fails when a body that somebody else reads outgrows the limit; never settles otherwise. Node's
 * parser hands every piece to `push`: standing there sees the true length of a chunked body
 * without taking the stream away from its reader.
 */
export function outgrowing(req: IncomingMessage, res: ServerResponse, limitBytes: number) {
  const { promise, reject } = Promise.withResolvers<never>();
  const push = req.push.bind(req);
  let received = 0;
  req.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0;
    if (received <= limitBytes) return push(chunk, encoding);
    if (chunk !== null) reject(new FailedRequest(failures.bodyTooLarge));
    // The rest is swallowed, so that the refusal can be read; then the reader learns it was in vain.
    else finished(res, () => req.destroy());
    return true;
  };
  return promise;
}
