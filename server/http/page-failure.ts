import type { ErrorKind } from "@/server/domain/errors";
import type { Answer } from "./door";
import type { Failure } from "./failure";

/** The kinds that tRPC's client knows; what is not listed is simply invalid. */
const kinds: Readonly<Record<number, ErrorKind>> = {
  403: "forbidden",
  404: "not-found",
  429: "rate-limited",
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
  const { status, code, message, retryAfterSeconds } = failure;
  if (path.startsWith("/api/trpc/")) {
    const kind = status >= 500 ? null : (kinds[status] ?? "invalid");
    const data = { kind, code, retryAfterSeconds, httpStatus: status, requestId };
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
