import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { changeSubscription } from "./change-subscription";
import type { TerminateSubscriptionInput } from "./schemas";

/**
 * Ends a subscription and its access now. What was paid is not given back by this.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.ended`
 */
export async function terminateSubscription(
  ctx: ServiceContext,
  input: TerminateSubscriptionInput,
) {
  authorize(ctx.actor, "customers:write");
  const { subscriptionId, reason } = input;
  const { charge } = await changeSubscription(ctx, "terminate-subscription", input, {
    subscriptionId,
    change: { kind: "terminate", reason },
  });
  return { charge };
}
