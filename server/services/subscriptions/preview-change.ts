import { authorizeOwn } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { byClockOfSubscriber } from "./by-clock-of-subscriber";
import { previewOf } from "./preview-of";
import type { PreviewChangeInput } from "./schemas";

/**
 * What a change of a subscription would come to now, before it is made: access, money that moves at
 * once, the next payment, and recurring revenue. Nothing is written.
 *
 * @throws not-found, conflict  as the change itself would be refused
 */
export async function previewChange(ctx: ServiceContext, input: PreviewChangeInput) {
  authorizeOwn(ctx.actor, "customers:write");
  return inTransaction(ctx, async (tx) =>
    previewOf(await byClockOfSubscriber(tx, BigInt(input.subscriptionId)), input),
  );
}
