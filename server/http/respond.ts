import { pipeline, type Readable } from "node:stream";
import type { Answer } from "./door";
import type { Exchange } from "./exchange";
import type { Failure } from "./failure";

/** Writes an answer out in one go; `base` are headers as Node's flat list of names and values. */
export function respond(exchange: Exchange, answer: Answer, base: readonly string[]): void {
  const { req, res, requestId, method } = exchange;
  const { status, body, headers } = answer;
  const list = [...base, "x-request-id", requestId];
  if (status !== 204) {
    if (headers?.["content-type"] === undefined) list.push("content-type", "application/json");
    if (typeof body === "string") list.push("content-length", String(Buffer.byteLength(body)));
  }
  for (const name in headers) list.push(name, headers[name] ?? "");
  res.writeHead(status, list);

  // What was not read must not hold up the next request on this connection.
  if (!req.complete) req.resume();
  if (typeof body === "string") res.end(method === "HEAD" ? undefined : body);
  else if (method === "HEAD") res.end(() => body.destroy());
  else stream(exchange, body);
}

function stream(exchange: Exchange, body: Readable): void {
  body.once("error", (error: NodeJS.ErrnoException) => {
    // A reader who leaves is no fault of the answer.
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") exchange.brokenBy = error;
  });
  pipeline(body, exchange.res, () => undefined);
}

/** Adds the headers that say in every format when, or how, another try could succeed. */
export function withAdvice(answer: Answer, { allowed, retryAfterSeconds }: Failure): Answer {
  const headers: Record<string, string> = { ...answer.headers };
  if (retryAfterSeconds !== undefined) headers["retry-after"] = String(retryAfterSeconds);
  if (allowed !== undefined) headers["allow"] = allowed.join(", ");
  return { ...answer, headers };
}

/** Node's flat list, made once for what every answer of a kind carries. */
export const flatten = (headers: Readonly<Record<string, string>>): string[] =>
  Object.entries(headers).flat();
