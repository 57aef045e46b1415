import type { TransactionContext } from "@/server/context";
import type { Transaction } from "@/server/db/generated/client";
import type { ChargedLine } from "@/server/domain/billing/refunds";
import { notFound } from "@/server/domain/errors";
import { parseTransactionId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import type { TaxedLine } from "@/server/domain/tax";

export type Refundable = {
  sale: Transaction;
  /** The lines of the sale, with what was given or taken back and what is being asked for. */
  lines: readonly ChargedLine[];
};

/**
 * Holds a sale and counts what is left of it. Tries that are not settled count as given back, so that
 * two at once never ask for more than was paid.
 *
 * @throws not-found  `transaction.not-found`
 */
export async function holdRefundable(tx: TransactionContext, number: bigint): Promise<Refundable> {
  const { db, publisherId } = tx;
  const [held] = await db.$queryRaw<{ number: bigint }[]>`
    SELECT number FROM transaction
     WHERE "publisherId" = ${publisherId} AND number = ${number} FOR UPDATE`;
  if (!held) throw notFound("transaction.not-found", "There is no such transaction here.");
  // Read once the row is held: whoever held it before has committed.
  return readRefundable(tx, number);
}

/** The same without holding it, for a look ahead. */
export async function readRefundable(
  { db, publisherId }: TransactionContext,
  number: bigint,
): Promise<Refundable> {
  const sale = await db.transaction.findUnique({
    where: { publisherId_number: { publisherId, number } },
  });
  if (!sale) throw notFound("transaction.not-found", "There is no such transaction here.");
  const amounts = { netMinor: true, taxMinor: true, grossMinor: true } as const;
  const where = { publisherId, transactionNumber: number };
  const { _sum: given } = await db.refund.aggregate({ where, _sum: amounts });
  const { _sum: asked } = await db.refundAttempt.aggregate({
    where: { ...where, settledAt: null },
    _sum: amounts,
  });
  const back = (column: keyof typeof amounts) => (given[column] ?? 0n) + (asked[column] ?? 0n);
  const refunded = lineOf(sale.currency, {
    netMinor: back("netMinor"),
    taxMinor: back("taxMinor"),
    grossMinor: back("grossMinor"),
  });
  // A sale of today has one line.
  return { sale, lines: [{ charged: lineOf(sale.currency, sale), refunded }] };
}

type Amounts = Pick<Transaction, "netMinor" | "taxMinor" | "grossMinor">;

export const lineOf = (
  currency: string,
  { netMinor, taxMinor, grossMinor }: Amounts,
): TaxedLine => ({
  net: money(netMinor, currency),
  tax: money(taxMinor, currency),
  gross: money(grossMinor, currency),
});

export const transactionNumberOf = (transactionId: string): bigint =>
  BigInt(parseTransactionId(transactionId) ?? 0);
