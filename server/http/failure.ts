/** A request that is refused or failed, before a door gives it the door's own shape. */
export type Failure = {
  status: number;
  /** Dotted and documented: what clients branch on. */
  code: string;
  message: string;
  fields?: Record<string, string> | undefined;
  retryAfterSeconds?: number | undefined;
  /** Nothing more can be read from this connection, so it ends with the answer. */
  closes?: true;
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
  methodNotAllowed: {
    status: 405,
    code: "request.method-not-allowed",
    message: "This method is not available here.",
  },
  bodyTooLarge: {
    status: 413,
    code: "request.body-too-large",
    message: "The request body is too large.",
    closes: true,
  },
  internal: { status: 500, code: "internal", message: "Something went wrong on our side." },
  shuttingDown: {
    status: 503,
    code: "server.shutting-down",
    message: "The server is restarting. Try again in a moment.",
    retryAfterSeconds: 5,
    closes: true,
  },
} as const satisfies Record<string, Failure>;

export const tooManyRequests = (retryAfterSeconds: number): Failure => ({
  status: 429,
  code: "request.too-many",
  message: `Too many requests. Try again in ${retryAfterSeconds} seconds.`,
  retryAfterSeconds,
});
