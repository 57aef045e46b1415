import { authorizeOwn } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { changeSubscription } from "./change-subscription";
import type { RetryPaymentInput } from "./schemas";

/**
 * Tries an outstanding payment again at once, apart from the tries that the dunning settings plan.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.nothing-due`, `subscription.no-method`, `subscription.method-refused`
 * @throws conflict   `subscription.too-many-declines`, `subscription.preview-outdated`
 */
export async function retryPayment(ctx: ServiceContext, input: RetryPaymentInput) {
  authorizeOwn(ctx.actor, "customers:write");
  const { subscriptionId, expects } = input;
  const { charge } = await changeSubscription(ctx, "retry-payment", input, {
    subscriptionId,
    change: { kind: "retry" },
    expects,
  });
  return { charge };
}
