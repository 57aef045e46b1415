import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { countList } from "@/server/db/list/read-page";
import type { ListInput } from "@/server/services/lists/schemas";
import { offers } from "./offer-list";

/**
 * The exact number of offers that the filters leave, beyond where a page stops counting.
 *
 * @throws invalid  `list.unreadable`
 */
export async function countOffers(ctx: ServiceContext, input: ListInput) {
  authorize(ctx.actor, "overview:read");
  return inTransaction(ctx, async (tx) => ({ count: await countList(tx, offers, input) }));
}
