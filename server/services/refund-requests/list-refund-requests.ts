import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { readListPage } from "@/server/db/list/read-page";
import type { ListInput } from "@/server/services/lists/schemas";
import { toRefundRequestLine, type RefundRequestRow } from "./refund-request-line";
import { refundRequestsFor } from "./refund-request-list";

/**
 * A page of what customers asked to have back.
 *
 * @throws invalid  `list.unreadable`
 */
export async function listRefundRequests(ctx: ServiceContext, input: ListInput) {
  const { actor } = ctx;
  authorize(actor, "overview:read");
  return inTransaction(ctx, async (tx) => {
    const page = await readListPage(
      tx,
      refundRequestsFor(actor),
      input,
      (row: RefundRequestRow) => row,
    );
    const nameOf = await namesOf(tx, page.rows);
    const rows = page.rows.map((row) =>
      toRefundRequestLine(actor, row, nameOf.get(row.answeredBy ?? "") ?? null),
    );
    return { ...page, rows };
  });
}

/** The admins who answered, by their accounts. */
async function namesOf({ db }: TransactionContext, rows: readonly RefundRequestRow[]) {
  const ids = [...new Set(rows.flatMap(({ answeredBy }) => answeredBy ?? []))];
  const accounts = await db.adminAccount.findMany({
    where: { id: { in: ids.filter((id) => id.length === 36) } },
    select: { id: true, name: true },
  });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}
