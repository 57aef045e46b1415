import { authorizeOwn } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { changeSubscription } from "./change-subscription";
import type { ChangePaymentMethodInput } from "./schemas";

/**
 * Charges another of the customer's saved methods from now on. Where a payment is outstanding, it is
 * tried at once.
 *
 * @throws not-found  `subscription.not-found`, `payment-method.not-found`
 * @throws conflict   `subscription.ended`, `subscription.switch-under-way`, `subscription.preview-outdated`
 */
export async function changePaymentMethod(ctx: ServiceContext, input: ChangePaymentMethodInput) {
  authorizeOwn(ctx.actor, "customers:write");
  const { subscriptionId, paymentDetailsId, expects } = input;
  const { charge } = await changeSubscription(ctx, "change-payment-method", input, {
    subscriptionId,
    change: { kind: "change-method", paymentDetailsId },
    expects,
  });
  return { charge };
}
