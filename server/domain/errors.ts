/**
 * How a request can fail, as far as any door needs to know. The set is closed: the wire table has
 * one row for each, and the compiler refuses a kind without a row.
 */
export type ErrorKind =
  | "invalid"
  | "unauthenticated"
  | "payment-declined"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "rate-limited";

type Details = {
  /** What is wrong with single inputs: field path to a sentence fit to stand beside the field. */
  fields?: Record<string, string> | undefined;
  /** Whole seconds of wall time until another try can succeed. */
  retryAfterSeconds?: number | undefined;
};

/**
 * A foreseen refusal. `kind` is what transports know, `code` is what clients branch on (dotted and
 * documented, such as `coupon.ended`), `message` is a sentence for people. Any other error that
 * reaches a door is a bug and leaves as a bare internal error.
 */
export class DomainError extends Error {
  override readonly name = "DomainError";
  readonly kind: ErrorKind;
  readonly code: string;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: ErrorKind, code: string, message: string, details: Details = {}) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.fields = details.fields;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** The input itself is wrong; sending it again cannot succeed. */
export const invalid = (code: string, message: string, fields?: Record<string, string>) =>
  new DomainError("invalid", code, message, { fields });

/** Nobody is known to be calling. */
export const unauthenticated = (code: string, message = code) =>
  new DomainError("unauthenticated", code, message);

/** The payment method was asked and said no. */
export const paymentDeclined = (code: string, message = code) =>
  new DomainError("payment-declined", code, message);

/** The caller is known and lacks the permission. */
export const forbidden = (code: string, message = code) =>
  new DomainError("forbidden", code, message);

/** No such thing for this publisher; the same answer whether another publisher has it or nobody. */
export const notFound = (code: string, message = code) =>
  new DomainError("not-found", code, message);

/** The input is fine, the present state does not allow it. */
export const conflict = (code: string, message = code) =>
  new DomainError("conflict", code, message);

/** Too many tries; another can succeed after that many seconds. */
export const rateLimited = (code: string, message: string, retryAfterSeconds: number) =>
  new DomainError("rate-limited", code, message, { retryAfterSeconds });
