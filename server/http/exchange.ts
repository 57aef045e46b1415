import type { IncomingMessage, ServerResponse } from "node:http";
import { resolveCaller, type Caller, type TrustedProxies } from "./caller";
import type { Target } from "./target";

/** One request and its answer, with what becomes known of it on the way to the access log. */
export class Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly requestId: string;
  readonly target: Target;
  readonly startedAt = performance.now();
  /** The pattern that matched, or a path fit for the log. */
  route = "";
  publisherId: string | null = null;
  /** What broke an answer that was already on its way. */
  brokenBy: Error | null = null;
  readonly #proxies: TrustedProxies;
  #caller: Caller | undefined;

  constructor(
    req: IncomingMessage,
    res: ServerResponse,
    requestId: string,
    target: Target,
    proxies: TrustedProxies,
  ) {
    this.req = req;
    this.res = res;
    this.requestId = requestId;
    this.target = target;
    this.#proxies = proxies;
  }

  get method(): string {
    return this.req.method ?? "";
  }

  /** Worked out when somebody asks: most answers do not depend on it. */
  get caller(): Caller {
    return (this.#caller ??= resolveCaller(this.req, this.#proxies));
  }
}
