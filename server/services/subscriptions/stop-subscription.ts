import { authorizeOwn } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { changeSubscription } from "./change-subscription";
import type { StopSubscriptionInput } from "./schemas";

/**
 * Stops renewal: no more charges, and access stays until the end of what is paid for.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.stopped`, `subscription.ended`, `subscription.switch-under-way`
 */
export async function stopSubscription(ctx: ServiceContext, input: StopSubscriptionInput) {
  authorizeOwn(ctx.actor, "customers:write");
  const { subscriptionId, reason } = input;
  const { after } = await changeSubscription(ctx, "stop-subscription", input, {
    subscriptionId,
    change: { kind: "stop", reason },
  });
  return { accessUntil: after.period.endsAt };
}
