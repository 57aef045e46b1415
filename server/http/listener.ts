import type { IncomingMessage, ServerResponse } from "node:http";
import { failureOf } from "@/server/api/errors";
import type { Logger } from "@/server/log";
import { logAccess } from "./access-log";
import { announcesTooMuch, defaultBodyLimit } from "./body";
import type { TrustedProxies } from "./caller";
import { isUnsafe } from "./cross-site";
import type { Answer, Door } from "./door";
import { openDoors, type Found } from "./door-router";
import { Exchange } from "./exchange";
import { failures, methodNotAllowed, type Failure } from "./failure";
import { renderPageFailure } from "./page-failure";
import { requestIdOf } from "./request-id";
import { flatten, respond, withAdvice } from "./respond";
import { doorHeaders, type PageSafety } from "./security-headers";
import { isHost, loggablePath, parseTarget, publisherIn, rawPathOf } from "./target";

export type ListenerParts = {
  doors: readonly Door[];
  /** Answers every path that is no door's: Next. */
  pages: (exchange: Exchange) => Promise<void>;
  /** Answers about the process itself, by path. */
  probes: Readonly<Record<string, () => Promise<Answer>>>;
  /** Throws when this caller has changed too much too fast. */
  admit: (exchange: Exchange) => Promise<void>;
  proxies: TrustedProxies;
  safety: PageSafety;
  log: Logger;
};

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
const knownMethods: ReadonlySet<string> = new Set(methods);
const nowhere = { path: "", search: "" };

/** The order in which every request is judged and answered: the front server in one function. */
export function createListener(parts: ListenerParts) {
  const { doors, proxies, probes, log } = parts;
  const router = openDoors(doors);
  const base = flatten(doorHeaders(parts.safety));
  const headersOf = new Map(
    doors.map((door) => [
      door,
      flatten({ ...doorHeaders(parts.safety), ...originHeaders(door), ...door.headers }),
    ]),
  );

  return function listen(req: IncomingMessage, res: ServerResponse): void {
    const target = parseTarget(req.url);
    const requestId = requestIdOf(req.headers["x-request-id"]);
    const exchange = new Exchange(req, res, requestId, target ?? nowhere, proxies);
    logAccess(exchange, log);

    if (target === null) {
      return refuse(exchange, router.ownerOf(rawPathOf(req.url)), failures.malformedUrl);
    }
    const found = router.find(exchange.method, target.path);
    if (!isHost(req.headers.host)) return refuse(exchange, found, failures.malformedHost);
    if (!knownMethods.has(exchange.method)) {
      return refuse(exchange, found, methodNotAllowed(methods));
    }

    exchange.route = found?.route?.pattern ?? loggablePath(target.path);
    if (announcesTooMuch(req, defaultBodyLimit)) {
      return refuse(exchange, found, failures.bodyTooLarge);
    }
    answer(exchange, found).catch((error: unknown) => {
      if (res.destroyed) return; // the caller has gone; what broke was the connection
      const failure = failureOf(error);
      if (failure.status >= 500) {
        log.error({ requestId, route: exchange.route, err: error }, "failed");
      }
      refuse(exchange, found, failure);
    });
  };

  async function answer(exchange: Exchange, found: Found | null): Promise<void> {
    const probe = probes[exchange.target.path];
    if (probe !== undefined) return respond(exchange, await probe(), base);
    if (found === null) return parts.pages(exchange);

    const { door, route } = found;
    const headers = headersOf.get(door) ?? base;
    if (route !== null) {
      const { parameters } = found;
      exchange.publisherId = publisherIn(parameters["publisherId"]);
      if (isUnsafe(exchange.method) && !door.isForServers) await parts.admit(exchange);
      return respond(exchange, await route.answer(exchange, parameters), headers);
    }
    const { allowed } = found;
    if (exchange.method === "OPTIONS" && door.cors && mayPreflight(door.cors, allowed)) {
      return respond(exchange, preflight(door.cors, allowed), headers);
    }
    const failure = allowed.length === 0 ? failures.noSuchPath : methodNotAllowed(allowed);
    refuse(exchange, found, failure);
  }

  function refuse(exchange: Exchange, found: Found | null, failure: Failure): void {
    const { req, res, requestId, target } = exchange;
    // Half an answer cannot be taken back: cutting it short is the only way to say so.
    if (res.headersSent) return void res.destroy();
    const answer =
      found?.door.renderFailure(failure, requestId, target.path) ??
      renderPageFailure(failure, requestId, target.path, req.headers.accept);
    const headers = (found && headersOf.get(found.door)) ?? base;
    respond(exchange, withAdvice(answer, failure), headers);
  }
}

/**
 * Cookies do not open a public door, so any site may call it; refusals must be readable there too.
 * What a cookie does open, no other site may even show.
 */
function originHeaders({ cors }: Door): Record<string, string> {
  if (!cors) return { "cross-origin-resource-policy": "same-origin" };
  return {
    "access-control-allow-origin": "*",
    "access-control-expose-headers": cors.exposeHeaders,
  };
}

type Cors = NonNullable<Door["cors"]>;

const mayPreflight = ({ allowMethods }: Cors, allowed: readonly string[]): boolean =>
  allowMethods !== undefined || allowed.length > 0;

function preflight(cors: Cors, allowed: readonly string[]): Answer {
  return {
    status: 204,
    body: "",
    headers: {
      "access-control-allow-methods": cors.allowMethods ?? allowed.join(", "),
      "access-control-allow-headers": cors.allowHeaders,
      "access-control-max-age": "7200",
    },
  };
}
