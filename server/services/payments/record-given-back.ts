import type { TransactionContext } from "@/server/context";
import type { Transaction } from "@/server/db/generated/client";
import { newId } from "@/server/db/new-id";
import { refundPostings } from "@/server/domain/billing/refunds";
import { formatTransactionId } from "@/server/domain/ids";
import type { TaxedLine } from "@/server/domain/tax";
import { recordEvent } from "@/server/services/events/record-event";

export type GivenBack = {
  id: string;
  kind: "refund" | "chargeback";
  line: TaxedLine;
  reason: string | null;
  note: string | null;
  gatewayReference: string;
  /** Business time. */
  occurredAt: Date;
};

/**
 * Writes what went back of a sale into the books: the row, its balanced ledger entry, what the
 * customer has paid in all, and the event.
 */
export async function recordGivenBack(
  tx: TransactionContext,
  sale: Pick<Transaction, "number" | "customerId" | "subscriptionId">,
  { line, ...given }: GivenBack,
): Promise<void> {
  const { publisherId, db } = tx;
  const { net, tax, gross } = line;
  const { currency } = gross;
  const amounts = { netMinor: net.minor, taxMinor: tax.minor, grossMinor: gross.minor };
  const { number: transactionNumber, customerId } = sale;
  const { id: refundId, kind, reason, occurredAt } = given;
  await db.refund.create({
    data: { ...given, ...amounts, publisherId, transactionNumber, currency },
  });

  const entryId = newId();
  await db.ledgerEntry.create({
    data: { publisherId, id: entryId, kind, transactionNumber, occurredAt },
  });
  await db.ledgerPosting.createMany({
    data: refundPostings(line).map(({ account, amount }, position) => ({
      ...{ publisherId, entryId, position, account },
      ...{ amountMinor: amount.minor, currency: amount.currency },
    })),
  });
  await db.$executeRaw`
    UPDATE customer_revenue
       SET "netMinor" = "netMinor" - ${net.minor}, "grossMinor" = "grossMinor" - ${gross.minor}
     WHERE "publisherId" = ${publisherId} AND "customerId" = ${customerId}
       AND currency = ${currency}`;
  await recordEvent(tx, {
    type: kind === "refund" ? "transaction.refunded" : "transaction.charged-back",
    payload: {
      transactionId: formatTransactionId(Number(transactionNumber)),
      refundId,
      subscriptionId: sale.subscriptionId === null ? null : Number(sale.subscriptionId),
      ...{ net, tax, gross, reason },
    },
    customerId: Number(customerId),
  });
}
