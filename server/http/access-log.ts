import type { Logger } from "@/server/log";
import { serializeError } from "@/server/log-error";
import type { Exchange } from "./exchange";
import { takeActor } from "./request-actors";

/** Paths that are asked so often, and say so little, that their lines are kept for debugging. */
const quiet = /^\/(?:_next\/static\/|api\/(?:health|ready)$)/;

/**
 * One line for each request, when its answer has left or its caller has gone. Never the query, the
 * address or anything else about a person: route, outcome, duration, and ids.
 */
export function logAccess(exchange: Exchange, log: Logger): void {
  exchange.res.once("close", () => {
    const { brokenBy, method, requestId, res, startedAt, target } = exchange;
    const line = {
      requestId,
      method,
      route: exchange.route,
      status: res.statusCode,
      durationMs: Math.round((performance.now() - startedAt) * 100) / 100,
      publisherId: exchange.publisherId ?? undefined,
      actorId: takeActor(requestId),
      wasCutShort: res.writableFinished ? undefined : true,
      brokenBy: brokenBy === null ? undefined : serializeError(brokenBy),
    };
    if (quiet.test(target.path)) log.debug(line, "request");
    else log.info(line, "request");
  });
}
