import { actorId } from "@/server/auth/actor";
import { actorFor } from "@/server/auth/session";
import { composeContext } from "@/server/compose";
import type { ServiceContext } from "@/server/context";
import { notFound, unauthenticated } from "@/server/domain/errors";
import { parseNineDigits } from "@/server/domain/ids";
import type { Exchange } from "@/server/http/exchange";
import { FailedRequest, failures } from "@/server/http/failure";
import { noteActor } from "@/server/http/request-actors";

/**
 * The context of a call that a session cookie opens: of a member, for the publisher in the path. A
 * link on another site opens nothing, whoever follows it.
 *
 * @throws unauthenticated  nobody is signed in
 * @throws not-found        the same for a publisher of others and for none
 */
export async function memberContext(
  exchange: Exchange,
  publisher: string | undefined,
): Promise<ServiceContext> {
  const { req, caller, requestId } = exchange;
  const site = req.headers["sec-fetch-site"];
  if (site === "cross-site" || site === "same-site") throw new FailedRequest(failures.crossSite);

  const publisherId = BigInt(parseNineDigits(publisher ?? "") ?? 0);
  const actor = await actorFor(req.headers.cookie, publisherId);
  if (actor.kind === "anonymous") throw unauthenticated("auth.required", "Sign in to continue.");
  if (actor.kind !== "admin") {
    throw notFound("publisher.not-found", "There is no such publisher here.");
  }

  noteActor(requestId, actorId(actor));
  return composeContext({
    publisherId,
    actor,
    requestId,
    from: { ip: caller.ip, userAgent: req.headers["user-agent"] ?? null },
  });
}
