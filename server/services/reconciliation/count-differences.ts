import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { countList } from "@/server/db/list/read-page";
import type { ListInput } from "@/server/services/lists/schemas";
import { differences } from "./difference-list";

/**
 * The exact number of differences that the filters leave, beyond where a page stops counting.
 *
 * @throws invalid  `list.unreadable`
 */
export async function countDifferences(ctx: ServiceContext, input: ListInput) {
  authorize(ctx.actor, "billing:write");
  return inTransaction(ctx, async (tx) => ({ count: await countList(tx, differences, input) }));
}
