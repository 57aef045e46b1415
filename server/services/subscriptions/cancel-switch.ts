import { authorizeOwn } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { changeSubscription } from "./change-subscription";
import type { SubscriptionInput } from "./schemas";

/**
 * Takes back a change of plan that waits for the end of the period.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.no-switch-planned`, `subscription.switch-under-way`
 */
export async function cancelSwitch(ctx: ServiceContext, input: SubscriptionInput) {
  authorizeOwn(ctx.actor, "customers:write");
  const { subscriptionId } = input;
  const { charge } = await changeSubscription(ctx, "cancel-switch", input, {
    subscriptionId,
    change: { kind: "cancel-switch" },
  });
  return { charge };
}
