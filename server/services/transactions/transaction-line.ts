import type { Actor } from "@/server/auth/actor";
import { personalFields } from "@/server/auth/personal-data";
import type { Transaction } from "@/server/db/generated/client";
import { formatOfferId, formatTransactionId, type OfferLetter } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { transactionState, type TransactionKind } from "@/server/domain/transaction-list";

export type TransactionRow = Pick<
  Transaction,
  | "number"
  | "occurredAt"
  | "customerId"
  | "subscriptionId"
  | "offerNumber"
  | "offerLetter"
  | "offerCountry"
  | "offerTitle"
  | "kind"
  | "netMinor"
  | "taxMinor"
  | "grossMinor"
  | "currency"
  | "paymentMethod"
  | "brand"
  | "lastFour"
  | "country"
  | "couponCode"
> & { email: string; refundedMinor: bigint; isChargedBack: boolean };

/** A sale as a line of the list; what was given back of it stands beside it, not in its amounts. */
export function toTransactionLine(actor: Actor, row: TransactionRow) {
  const { currency } = row;
  const { email } = personalFields(actor, row, { email: "email" });
  // Safe: check constraints allow these letters and kinds alone.
  const letter = row.offerLetter as OfferLetter;
  return {
    id: formatTransactionId(Number(row.number)),
    occurredAt: row.occurredAt,
    customer: { id: Number(row.customerId), email },
    subscriptionId: row.subscriptionId === null ? null : Number(row.subscriptionId),
    offer: {
      id: formatOfferId({ letter, number: Number(row.offerNumber), country: row.offerCountry }),
      title: row.offerTitle,
      letter,
    },
    kind: row.kind as TransactionKind,
    state: transactionState(row),
    net: money(row.netMinor, currency),
    tax: money(row.taxMinor, currency),
    gross: money(row.grossMinor, currency),
    refunded: money(row.refundedMinor, currency),
    method: { name: row.paymentMethod, brand: row.brand, lastFour: row.lastFour },
    country: row.country,
    couponCode: row.couponCode,
  };
}

export type TransactionLine = ReturnType<typeof toTransactionLine>;
