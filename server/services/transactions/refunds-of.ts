import type { TransactionContext } from "@/server/context";
import { money } from "@/server/domain/money";

/** What was given back of a sale, or taken back by a bank, oldest first. */
export async function refundsOf({ db, publisherId }: TransactionContext, number: bigint) {
  const rows = await db.refund.findMany({
    where: { publisherId, transactionNumber: number },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    id: row.id,
    // Safe: a check constraint allows these kinds alone.
    kind: row.kind as "refund" | "chargeback",
    occurredAt: row.occurredAt,
    net: money(row.netMinor, row.currency),
    tax: money(row.taxMinor, row.currency),
    gross: money(row.grossMinor, row.currency),
    reason: row.reason,
    note: row.note,
    gatewayReference: row.gatewayReference,
  }));
}
