import type { Answer } from "@/server/http/door";
import type { Failure } from "@/server/http/failure";
import { refusalOf } from "./refusals";

const headers = { "cache-control": "no-store" };

/** Success is exactly 200, with an empty list of errors: clients read its length. */
export const success = (responseData: unknown): Answer => ({
  status: 200,
  body: JSON.stringify({ responseData, errors: [] }),
  headers,
});

/** Where clients would take an empty object for tokens; there a failure carries no data at all. */
const tokenPaths: ReadonlySet<string> = new Set(["/auths", "/auths/refresh_token", "/customers"]);

/** A failure as MediaStore's clients read it: by status, by `errors`, some by `code` or `message`. */
export function renderMediaStoreFailure(failure: Failure, _: string, path: string): Answer {
  const { status, code, errors } = refusalOf(failure);
  const responseData = tokenPaths.has(path) ? undefined : {};
  const body = JSON.stringify({ errors, code, message: errors[0], responseData });
  return { status, body, headers };
}
