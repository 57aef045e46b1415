import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { countList } from "@/server/db/list/read-page";
import type { ListInput } from "@/server/services/lists/schemas";
import { refundRequestsFor } from "./refund-request-list";

/**
 * The exact number of requests that the filters leave, beyond where a page stops counting.
 *
 * @throws invalid  `list.unreadable`
 */
export async function countRefundRequests(ctx: ServiceContext, input: ListInput) {
  authorize(ctx.actor, "overview:read");
  const list = refundRequestsFor(ctx.actor);
  return inTransaction(ctx, async (tx) => ({ count: await countList(tx, list, input) }));
}
