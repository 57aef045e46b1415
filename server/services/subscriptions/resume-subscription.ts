import { authorizeOwn } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { changeSubscription } from "./change-subscription";
import type { ResumeSubscriptionInput } from "./schemas";

/**
 * Has a stopped subscription renew again: the next charge is at the end of its period, or at once
 * where that is over and there is still time.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.not-stopped`, `subscription.period-over`, `subscription.ended`
 */
export async function resumeSubscription(ctx: ServiceContext, input: ResumeSubscriptionInput) {
  authorizeOwn(ctx.actor, "customers:write");
  const { subscriptionId, expects } = input;
  const { nextPaymentAt, charge } = await changeSubscription(ctx, "resume-subscription", input, {
    subscriptionId,
    change: { kind: "resume" },
    expects,
  });
  return { nextPaymentAt, charge };
}
