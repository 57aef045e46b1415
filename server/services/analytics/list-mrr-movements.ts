import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { readListPage } from "@/server/db/list/read-page";
import { inFigures } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { toMrrMovementLine, type MrrMovementRow } from "./movement-lines";
import { mrrMovements } from "./mrr-movement-list";

/**
 * A page of the changes of monthly recurring revenue.
 *
 * @throws invalid  `list.unreadable`
 */
export async function listMrrMovements(ctx: ServiceContext, input: ListInput) {
  const { actor } = ctx;
  authorize(actor, "overview:read");
  return inFigures(ctx, (tx) =>
    readListPage(tx, mrrMovements, input, (row: MrrMovementRow) => toMrrMovementLine(actor, row)),
  );
}
