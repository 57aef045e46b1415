import { DomainError, type ErrorKind } from "@/server/domain/errors";
import { FailedRequest, failures, type Failure } from "@/server/http/failure";

type Wire = { trpc: string; http: number; jsonRpc: number };

/**
 * What each kind of refusal is called by each transport: the only such table. Where a contract
 * gives numbers of its own, its door translates further.
 */
export const wire = {
  invalid: { trpc: "BAD_REQUEST", http: 400, jsonRpc: -32602 },
  unauthenticated: { trpc: "UNAUTHORIZED", http: 401, jsonRpc: -32001 },
  "payment-declined": { trpc: "PAYMENT_REQUIRED", http: 402, jsonRpc: -32002 },
  forbidden: { trpc: "FORBIDDEN", http: 403, jsonRpc: -32003 },
  "not-found": { trpc: "NOT_FOUND", http: 404, jsonRpc: -32004 },
  conflict: { trpc: "CONFLICT", http: 409, jsonRpc: -32009 },
  "rate-limited": { trpc: "TOO_MANY_REQUESTS", http: 429, jsonRpc: -32029 },
} as const satisfies Record<ErrorKind, Wire>;

/** How any error leaves over HTTP. What nobody foresaw is a bug, and leaves without its message. */
export function failureOf(error: unknown): Failure {
  if (error instanceof FailedRequest) return error.failure;
  if (isOutage(error)) return failures.unavailable;
  if (!(error instanceof DomainError)) return failures.internal;

  const { kind, code, message, fields, retryAfterSeconds } = error;
  return { status: wire[kind].http, code, message, fields, retryAfterSeconds };
}

/** What the operating system, PostgreSQL and Prisma say when the database cannot be reached. */
const outages: ReadonlySet<string> = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENOTFOUND", "EPIPE"],
  ...["57P01", "57P02", "57P03", "53300", "08006"],
  ...["P1001", "P1002", "P1017", "P2024"],
]);

const isOutage = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  typeof error.code === "string" &&
  !(error instanceof DomainError) &&
  outages.has(error.code);
