import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { changeSubscription } from "./change-subscription";
import type { ApplyDiscountInput } from "./schemas";

/**
 * Takes a part off the price of the next periods.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.discounted`, `subscription.switch-planned`, `subscription.ended`
 */
export async function applyDiscount(ctx: ServiceContext, input: ApplyDiscountInput) {
  authorize(ctx.actor, "customers:write");
  const { subscriptionId, basisPoints, periods, reason } = input;
  const { charge } = await changeSubscription(ctx, "apply-discount", input, {
    subscriptionId,
    change: { kind: "apply-discount", basisPoints, periods, reason },
  });
  return { charge };
}
