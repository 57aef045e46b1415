import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { countList } from "@/server/db/list/read-page";
import { inFigures } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { customersFor } from "./customer-list";

/**
 * The exact number of customers that the filters leave, beyond where a page stops counting.
 *
 * @throws invalid  `list.unreadable`
 */
export async function countCustomers(ctx: ServiceContext, input: ListInput) {
  authorize(ctx.actor, "overview:read");
  const list = customersFor(ctx.actor);
  return inFigures(ctx, async (tx) => ({ count: await countList(tx, list, input) }));
}
