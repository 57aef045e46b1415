import type { TransactionContext } from "@/server/context";
import { money } from "@/server/domain/money";

/** What the books say of a sale: its entry, and one for each thing given back, oldest first. */
export async function booksOf({ db, publisherId }: TransactionContext, transactionNumber: bigint) {
  const entries = await db.ledgerEntry.findMany({
    where: { publisherId, transactionNumber },
    include: { postings: { orderBy: { position: "asc" } } },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
  });
  return entries.map(({ id, kind, occurredAt, postings }) => ({
    id,
    // Safe: a check constraint allows these kinds alone.
    kind: kind as "sale" | "refund" | "chargeback",
    occurredAt,
    postings: postings.map(({ account, amountMinor, currency }) => ({
      account,
      /** Debits are positive, credits negative. */
      amount: money(amountMinor, currency),
    })),
  }));
}
