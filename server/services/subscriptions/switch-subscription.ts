import { authorizeOwn } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { changeSubscription } from "./change-subscription";
import type { SwitchSubscriptionInput } from "./schemas";

/**
 * Changes a subscription to another plan, in the way that the switch settings say: at once or at the
 * end of the period, with or without a charge, and with what is given back of the old plan.
 *
 * @throws not-found  `subscription.not-found`, `switch.offer-not-found`
 * @throws conflict   `subscription.` and why the plan cannot be had, `subscription.preview-outdated`
 */
export async function switchSubscription(ctx: ServiceContext, input: SwitchSubscriptionInput) {
  authorizeOwn(ctx.actor, "customers:write");
  const { subscriptionId, offerId, expects } = input;
  const { charge } = await changeSubscription(ctx, "switch-subscription", input, {
    subscriptionId,
    change: { kind: "switch", offerId },
    expects,
  });
  return { charge };
}
