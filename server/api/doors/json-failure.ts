import type { Answer } from "@/server/http/door";
import type { Failure } from "@/server/http/failure";

/** A refusal as our own doors write it. */
export const renderJsonFailure = (
  { status, code, message, fields }: Failure,
  requestId: string,
): Answer => ({
  status,
  body: JSON.stringify({ error: { code, message, fields, requestId } }),
  headers: { "cache-control": "no-store" },
});
