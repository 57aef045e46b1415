import type { Actor } from "@/server/auth/actor";
import { personalFields } from "@/server/auth/personal-data";
import type { RefundRequest } from "@/server/db/generated/client";
import { formatTransactionId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import type { RefundRequestKind } from "@/server/domain/refund-request-list";

export type RefundRequestRow = Omit<RefundRequest, "publisherId" | "createdAt"> & {
  email: string;
  offerTitle: string;
  grossMinor: bigint;
  currency: string;
  occurredAt: Date;
  /** Given back of the sale so far, whatever it was given back for. */
  refundedMinor: bigint;
};

/** A request as a line of the inbox; what people wrote in it may say who they are. */
export function toRefundRequestLine(
  actor: Actor,
  row: RefundRequestRow,
  answeredBy: string | null,
) {
  const { currency } = row;
  const shown = personalFields(actor, row, { email: "email", reason: "hidden", answer: "hidden" });
  return {
    id: row.id,
    // Safe: a check constraint allows these states alone.
    state: row.state as RefundRequestKind,
    askedAt: row.askedAt,
    isByCustomer: row.askedBy === "customer",
    reason: shown.reason,
    transaction: {
      id: formatTransactionId(Number(row.transactionNumber)),
      occurredAt: row.occurredAt,
      offerTitle: row.offerTitle,
      gross: money(row.grossMinor, currency),
      refunded: money(row.refundedMinor, currency),
    },
    customer: { id: Number(row.customerId), email: shown.email },
    answer: shown.answer,
    answeredAt: row.answeredAt,
    answeredBy,
  };
}

export type RefundRequestLine = ReturnType<typeof toRefundRequestLine>;
