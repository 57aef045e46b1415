import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { readListPage } from "@/server/db/list/read-page";
import type { ListInput } from "@/server/services/lists/schemas";
import { toDifferenceLine, type DifferenceRow } from "./difference-line";
import { differences } from "./difference-list";
import { namesOf } from "./queries";

/**
 * A page of what the gateway's books and ours did not agree on.
 *
 * @throws invalid  `list.unreadable`
 */
export async function listDifferences(ctx: ServiceContext, input: ListInput) {
  authorize(ctx.actor, "billing:write");
  return inTransaction(ctx, async (tx) => {
    const page = await readListPage(tx, differences, input, (row: DifferenceRow) => row);
    const names = await namesOf(tx, page.rows);
    const rows = page.rows.map((row) =>
      toDifferenceLine(row, names.get(row.explainedBy ?? "") ?? null),
    );
    return { ...page, rows };
  });
}
