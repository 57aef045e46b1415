import { actorFor } from "@/server/auth/session";
import { composeContext } from "@/server/compose";
import type { ServiceContext } from "@/server/context";
import { parseNineDigits } from "@/server/domain/ids";
import { newId } from "@/server/db/new-id";

export type TrpcContext = ServiceContext;

/**
 * Who calls tRPC, and for which publisher.
 *
 * @param publisher nine digits from the path, or anything else for a call that speaks for none
 */
export async function createTrpcContext(headers: Headers, publisher: string): Promise<TrpcContext> {
  const publisherId = BigInt(parseNineDigits(publisher) ?? 0);
  return composeContext({
    publisherId,
    actor: await actorFor(headers, publisherId),
    requestId: headers.get("x-request-id") ?? newId(),
    from: { ip: headers.get("x-tenure-ip"), userAgent: headers.get("user-agent") },
    idempotencyKey: headers.get("idempotency-key"),
  });
}
