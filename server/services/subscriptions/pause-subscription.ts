import { authorizeOwn } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { changeSubscription } from "./change-subscription";
import type { PauseSubscriptionInput } from "./schemas";

/**
 * Plans a break of so many periods from the next billing date on: no access and no charge until it
 * is over, and then it goes on by itself.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.not-pausable`, `subscription.in-trial`, `subscription.too-many-cycles`, `subscription.switch-planned`
 */
export async function pauseSubscription(ctx: ServiceContext, input: PauseSubscriptionInput) {
  authorizeOwn(ctx.actor, "customers:write");
  const { subscriptionId, cycles } = input;
  const { charge } = await changeSubscription(ctx, "pause-subscription", input, {
    subscriptionId,
    change: { kind: "pause", cycles },
  });
  return { charge };
}
