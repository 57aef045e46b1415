/** A request that is refused or failed, before a door gives it the door's own shape. */
export type Failure = {
  status: number;
  /** Dotted and documented: what clients branch on. */
  code: string;
  message: string;
  fields?: Record<string, string> | undefined;
  retryAfterSeconds?: number | undefined;
  /** Methods that would have been answered. */
  allowed?: readonly string[];
};

/** Carries a failure out of code that reads a request. */
export class FailedRequest extends Error {
  override readonly name = "FailedRequest";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** The failures every door shares, all of them about the request as such. */
export const failures = {
  malformedUrl: {
    status: 400,
    code: "request.malformed-url",
    message: "The address is not a valid URL path.",
  },
  malformedHost: {
    status: 400,
    code: "request.malformed-host",
    message: "The Host header does not name a host.",
  },
  malformedJson: {
    status: 400,
    code: "request.malformed-json",
    message: "The request body is not valid JSON.",
  },
  crossSite: {
    status: 403,
    code: "request.cross-site",
    message: "This action must be started from the application's own pages.",
  },
  noSuchPath: { status: 404, code: "request.no-such-path", message: "There is nothing here." },
  tooSlow: {
    status: 408,
    code: "request.too-slow",
    message: "The request took too long to arrive.",
  },
  headersTooLarge: {
    status: 431,
    code: "request.headers-too-large",
    message: "The request headers are too large.",
  },
  malformed: { status: 400, code: "request.malformed", message: "This is not valid HTTP." },
  unknownHost: {
    status: 421,
    code: "request.unknown-host",
    message: "No page is served under this name: PUBLIC_URL names the one that is.",
  },
  bodyTooLarge: {
    status: 413,
    code: "request.body-too-large",
    message: "The request body is too large.",
  },
  unavailable: {
    status: 503,
    code: "server.unavailable",
    message: "The service cannot be reached right now. Try again in a moment.",
    retryAfterSeconds: 5,
  },
  internal: { status: 500, code: "internal", message: "Something went wrong on our side." },
} as const satisfies Record<string, Failure>;

export const methodNotAllowed = (allowed: readonly string[]): Failure => ({
  status: 405,
  code: "request.method-not-allowed",
  message: `This method is not available here; ${allowed.join(", ")} would be.`,
  allowed,
});

export const tooManyRequests = (retryAfterSeconds: number): Failure => ({
  status: 429,
  code: "request.too-many",
  message: `Too many requests. Try again in ${retryAfterSeconds} seconds.`,
  retryAfterSeconds,
});
