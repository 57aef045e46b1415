import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { inFigures } from "@/server/figures";
import {
  toTransactionLine,
  type TransactionLine,
  type TransactionRow,
} from "@/server/services/transactions/transaction-line";
import { transactionsFor } from "@/server/services/transactions/transaction-list";
import { own } from "./read-spans";

/** The last few sales, newest first. */
export async function listLatestTransactions(ctx: ServiceContext): Promise<TransactionLine[]> {
  const { actor } = ctx;
  authorize(actor, "overview:read");
  const { select, from } = transactionsFor(actor);

  return inFigures(ctx, async (tx) => {
    const rows = await tx.db.$queryRaw<TransactionRow[]>`
      SELECT ${select} FROM ${from} WHERE ${own(tx, "t")}
       ORDER BY t."occurredAt" DESC, t.number DESC LIMIT 8`;
    return rows.map((row) => toTransactionLine(actor, row));
  });
}
