import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { readListPage } from "@/server/db/list/read-page";
import { inFigures } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { toSubscriberMovementLine, type SubscriberMovementRow } from "./movement-lines";
import { subscriberMovements } from "./subscriber-movement-list";

/**
 * A page of who became a subscriber, ceased to be one, or became one again.
 *
 * @throws invalid  `list.unreadable`
 */
export async function listSubscriberMovements(ctx: ServiceContext, input: ListInput) {
  const { actor } = ctx;
  authorize(actor, "overview:read");
  return inFigures(ctx, (tx) =>
    readListPage(tx, subscriberMovements, input, (row: SubscriberMovementRow) =>
      toSubscriberMovementLine(actor, row),
    ),
  );
}
