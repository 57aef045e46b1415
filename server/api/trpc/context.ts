import { actorId } from "@/server/auth/actor";
import { actorFor } from "@/server/auth/session";
import { composeContext } from "@/server/compose";
import type { ServiceContext } from "@/server/context";
import { parseNineDigits } from "@/server/domain/ids";
import { newId } from "@/server/db/new-id";
import { noteActor } from "@/server/http/request-actors";

export type TrpcContext = ServiceContext;

/**
 * Who calls tRPC, and for which publisher.
 *
 * @param publisher nine digits from the path, or anything else for a call that speaks for none
 */
export async function createTrpcContext(headers: Headers, publisher: string): Promise<TrpcContext> {
  const publisherId = BigInt(parseNineDigits(publisher) ?? 0);
  const actor = await actorFor(headers, publisherId);
  const requestId = headers.get("x-request-id") ?? newId();
  noteActor(requestId, actorId(actor));
  return composeContext({
    publisherId,
    actor,
    requestId,
    from: { ip: headers.get("x-tenure-ip"), userAgent: headers.get("user-agent") },
    idempotencyKey: headers.get("idempotency-key"),
  });
}
