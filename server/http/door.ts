import type { Readable } from "node:stream";
import type { Exchange } from "./exchange";
import type { Failure } from "./failure";

export type Answer = {
  status: number;
  /** Text is JSON unless `headers` say otherwise; a stream names its own type. */
  body: string | Readable;
  headers?: Readonly<Record<string, string>> | undefined;
};

export type Parameters = Readonly<Record<string, string | undefined>>;

export type Route = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `find-my-way` syntax: `/publishers/:publisherId`. */
  pattern: string;
  answer(exchange: Exchange, parameters: Parameters): Promise<Answer>;
};

/** Paths answered by this server itself: mostly a public API, called without cookies by any origin. */
export type Door = {
  /** Paths that are this door's, whether or not a route answers there; no page may use them. */
  prefixes: readonly string[];
  routes: readonly Route[];
  /**
   * Names of request headers that browsers on other sites may send, and of answers' they may read.
   * A door that a cookie opens has none: it is there for our own pages alone.
   */
  cors?: {
    allowHeaders: string;
    exposeHeaders: string;
    /** Named for every path of the door, so that a browser may hear that there is nothing; else by path. */
    allowMethods?: string;
  };
  /** Its callers are servers that show a key: what they change is not limited by their address. */
  isForServers?: boolean;
  /** What its answers say in place of the headers that suit a program's door: one that shows pages. */
  headers?: Readonly<Record<string, string>>;
  /** Refusals in the shape this door's clients expect. */
  renderFailure(failure: Failure, requestId: string, path: string): Answer;
};
