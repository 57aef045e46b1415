import type { Duplex } from "node:stream";
import { failures, type Failure } from "./failure";

type Broken = Error & { code?: string };

const reasons: Readonly<Record<string, [statusText: string, failure: Failure]>> = {
  HPE_HEADER_OVERFLOW: ["Request Header Fields Too Large", failures.headersTooLarge],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ["Payload Too Large", failures.bodyTooLarge],
  ERR_HTTP_REQUEST_TIMEOUT: ["Request Timeout", failures.tooSlow],
};

/** Answers what never became a request: bytes that are not HTTP, or that came too slowly. */
export function refuseConnection(error: Broken, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();

  const [statusText, failure] = reasons[error.code ?? ""] ?? ["Bad Request", failures.malformed];
  const { status, code, message } = failure;
  const body = JSON.stringify({ error: { code, message } });
  socket.end(
    [
      `HTTP/1.1 ${status} ${statusText}`,
      "content-type: application/json",
      `content-length: ${Buffer.byteLength(body)}`,
      "connection: close",
      "",
      body,
    ].join("\r\n"),
  );
}
