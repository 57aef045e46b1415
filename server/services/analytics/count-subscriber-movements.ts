import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { countList } from "@/server/db/list/read-page";
import { inFigures } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { subscriberMovements } from "./subscriber-movement-list";

/**
 * The exact number of comings and goings that the filters leave.
 *
 * @throws invalid  `list.unreadable`
 */
export async function countSubscriberMovements(ctx: ServiceContext, input: ListInput) {
  authorize(ctx.actor, "overview:read");
  return inFigures(ctx, async (tx) => ({
    count: await countList(tx, subscriberMovements, input),
  }));
}
