import { authorizeOwn } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { changeSubscription } from "./change-subscription";
import type { EndPauseInput } from "./schemas";

/**
 * Ends a break: a planned one never comes, and a running one is over now, with the charge for the
 * period that begins.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.not-paused`, `subscription.preview-outdated`
 */
export async function endPause(ctx: ServiceContext, input: EndPauseInput) {
  authorizeOwn(ctx.actor, "customers:write");
  const { subscriptionId, expects } = input;
  const { charge } = await changeSubscription(ctx, "end-pause", input, {
    subscriptionId,
    change: { kind: "end-pause" },
    expects,
  });
  return { charge };
}
