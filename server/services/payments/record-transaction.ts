import type { TransactionContext } from "@/server/context";
import type { Prisma } from "@/server/db/generated/client";
import { newId } from "@/server/db/new-id";
import { nextNumber } from "@/server/db/next-number";
import { formatTransactionId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { salePostings } from "@/server/domain/postings";
import type { TaxedLine } from "@/server/domain/tax";
import { recordEvent } from "@/server/services/events/record-event";

/** Everything a sale says of itself for ever; who, what and how much. */
export type Sale = Omit<
  Prisma.TransactionUncheckedCreateInput,
  "publisherId" | "number" | "occurredAt" | "netMinor" | "taxMinor" | "grossMinor" | "currency"
> & {
  kind: "initial" | "renewal" | "switch";
  line: TaxedLine;
  offerId: string;
};

/**
 * Writes a completed sale into the books: the transaction with its snapshot, its balanced ledger
 * entry, what the customer has paid in all, and the event from which the invoice is numbered.
 *
 * @returns the transaction's number
 */
export async function recordTransaction(tx: TransactionContext, sale: Sale): Promise<bigint> {
  const { publisherId, db } = tx;
  const { line, offerId, ...facts } = sale;
  const number = await nextNumber(db, "transaction");
  const occurredAt = tx.clock.now();
  await db.transaction.create({
    data: {
      ...facts,
      publisherId,
      number,
      occurredAt,
      netMinor: line.net.minor,
      taxMinor: line.tax.minor,
      grossMinor: line.gross.minor,
      currency: line.gross.currency,
    },
  });
  await postSale(tx, number, line);
  await countForCustomer(tx, sale);
  await recordEvent(tx, {
    type: "transaction.created",
    payload: {
      transactionId: formatTransactionId(Number(number)),
      kind: sale.kind,
      orderId: numberOrNull(sale.orderId),
      subscriptionId: numberOrNull(sale.subscriptionId),
      offerId,
      ...line,
    },
    customerId: Number(sale.customerId),
  });
  return number;
}

async function postSale(tx: TransactionContext, transactionNumber: bigint, line: TaxedLine) {
  const postings = salePostings(line);
  if (postings.length === 0) return; // nothing moved
  const { publisherId } = tx;
  const entryId = newId();
  await tx.db.ledgerEntry.create({
    data: {
      publisherId,
      id: entryId,
      kind: "sale",
      transactionNumber,
      occurredAt: tx.clock.now(),
    },
  });
  await tx.db.ledgerPosting.createMany({
    data: postings.map(({ account, amount }, position) => ({
      publisherId,
      entryId,
      position,
      account,
      amountMinor: amount.minor,
      currency: amount.currency,
    })),
  });
}

async function countForCustomer(tx: TransactionContext, { customerId, line, paymentMethod }: Sale) {
  const { publisherId } = tx;
  await tx.db.customer.update({
    where: { publisherId_id: { publisherId, id: customerId } },
    data: {
      transactionCount: { increment: 1 },
      lastPaymentMethod: paymentMethod,
      lastTransactionAt: tx.clock.now(),
    },
  });
  const { currency } = money(line.gross.minor, line.gross.currency);
  await tx.db.$executeRaw`
    INSERT INTO customer_revenue AS r ("publisherId", "customerId", currency, "netMinor", "grossMinor")
    VALUES (${publisherId}, ${customerId}, ${currency}, ${line.net.minor}, ${line.gross.minor})
    ON CONFLICT ("publisherId", "customerId", currency) DO UPDATE
      SET "netMinor" = r."netMinor" + excluded."netMinor", "grossMinor" = r."grossMinor" + excluded."grossMinor"`;
}

const numberOrNull = (id: bigint | number | null | undefined) =>
  id === null || id === undefined ? null : Number(id);
