import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { money } from "@/server/domain/money";
import { taxLine } from "@/server/domain/tax";
import { addRevenue, insertLedgerEntry, type TransactionRow } from "./sale-rows";

export type GivenRefund = {
  transaction: TransactionRow;
  kind?: "refund" | "chargeback";
  /** All of it, unless told otherwise. */
  grossMinor?: number;
  occurredAt?: Date;
  reason?: string;
};

/** Something given back of a sale, with its ledger entry, off what the customer has paid. */
export async function insertRefund(tx: TransactionContext, given: GivenRefund) {
  const { transaction, kind = "refund", occurredAt = tx.clock.now() } = given;
  const line = taxLine(money(given.grossMinor ?? transaction.grossMinor, transaction.currency), {
    basisPoints: transaction.taxBasisPoints,
    isIncluded: true,
  });
  const refund = await tx.db.refund.create({
    data: {
      publisherId: tx.publisherId,
      id: newId(),
      transactionNumber: transaction.number,
      kind,
      netMinor: line.net.minor,
      taxMinor: line.tax.minor,
      grossMinor: line.gross.minor,
      currency: transaction.currency,
      reason: given.reason ?? null,
      occurredAt,
    },
  });
  await insertLedgerEntry(tx, { kind, number: transaction.number, occurredAt, line });
  await addRevenue(tx, transaction.customerId, line, -1);
  return refund;
}
