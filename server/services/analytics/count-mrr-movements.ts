import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { countList } from "@/server/db/list/read-page";
import { inFigures } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { mrrMovements } from "./mrr-movement-list";

/**
 * The exact number of changes that the filters leave.
 *
 * @throws invalid  `list.unreadable`
 */
export async function countMrrMovements(ctx: ServiceContext, input: ListInput) {
  authorize(ctx.actor, "overview:read");
  return inFigures(ctx, async (tx) => ({
    count: await countList(tx, mrrMovements, input),
  }));
}
