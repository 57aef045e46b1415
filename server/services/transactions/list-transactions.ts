import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { readListPage } from "@/server/db/list/read-page";
import { inList } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { toTransactionLine, type TransactionRow } from "./transaction-line";
import { transactionsFor } from "./transaction-list";

/**
 * A page of the publisher's completed sales.
 *
 * @throws invalid  `list.unreadable`
 */
export async function listTransactions(ctx: ServiceContext, input: ListInput) {
  const { actor } = ctx;
  authorize(actor, "overview:read");
  return inList(ctx, input, (tx) =>
    readListPage(tx, transactionsFor(actor), input, (row: TransactionRow) =>
      toTransactionLine(actor, row),
    ),
  );
}
