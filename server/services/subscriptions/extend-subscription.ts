import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { changeSubscription } from "./change-subscription";
import type { ExtendSubscriptionInput } from "./schemas";

/**
 * Gives time for nothing: the period ends later, and that is the billing date from then on.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.not-later`, `subscription.paused`, `subscription.ended`
 * @throws invalid    `subscription.too-far`
 */
export async function extendSubscription(ctx: ServiceContext, input: ExtendSubscriptionInput) {
  authorize(ctx.actor, "customers:write");
  const { subscriptionId, until, reason } = input;
  const { charge } = await changeSubscription(ctx, "extend-subscription", input, {
    subscriptionId,
    change: { kind: "extend", until, reason },
  });
  return { charge };
}
