import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { countList } from "@/server/db/list/read-page";
import { inList } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { subscriptionsFor } from "./subscription-list";

/**
 * The exact number of subscriptions that the filters leave, beyond where a page stops counting.
 *
 * @throws invalid  `list.unreadable`
 */
export async function countSubscriptions(ctx: ServiceContext, input: ListInput) {
  authorize(ctx.actor, "overview:read");
  const list = subscriptionsFor(ctx.actor);
  return inList(ctx, input, async (tx) => ({ count: await countList(tx, list, input) }));
}
