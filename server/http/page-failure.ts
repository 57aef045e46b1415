import type { Answer } from "./door";
import type { Failure } from "./failure";

/** tRPC's own words for what can be refused before a procedure is reached. */
const trpcCodes: Readonly<Record<number, string>> = {
  400: "BAD_REQUEST",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  405: "METHOD_NOT_SUPPORTED",
  413: "PAYLOAD_TOO_LARGE",
  429: "TOO_MANY_REQUESTS",
};

/**
 * A refusal on a path that is Next's: as tRPC's client reads it, else as JSON for programs and as
 * a sentence for a person whose browser asked for a page.
 */
export function renderPageFailure(
  failure: Failure,
  requestId: string,
  path: string,
  accept: string | undefined,
): Answer {
  const { status, code, message } = failure;
  if (path.startsWith("/api/trpc/")) {
    const trpcCode = trpcCodes[status] ?? "INTERNAL_SERVER_ERROR";
    const data = { code: trpcCode, httpStatus: status, reason: code, requestId };
    // -32600: invalid request. `json` is the envelope of superjson, which both ends speak.
    return { status, body: JSON.stringify({ error: { json: { message, code: -32600, data } } }) };
  }
  if (!path.startsWith("/api/") && accept?.includes("text/html")) {
    return {
      status,
      body: `${message}\n\nRequest ${requestId}\n`,
      headers: { "content-type": "text/plain; charset=utf-8" },
    };
  }
  return { status, body: JSON.stringify({ error: { code, message, requestId } }) };
}
