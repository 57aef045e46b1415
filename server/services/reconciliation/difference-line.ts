import type { ReconciliationDifference } from "@/server/db/generated/client";
import { formatTransactionId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import type { DifferenceKind, DifferenceState, MoneyItem } from "@/server/domain/reconciliation";

export type DifferenceRow = Omit<
  ReconciliationDifference,
  "publisherId" | "subject" | "dayStartsAt"
>;

/** A difference as a line of the list. */
export const toDifferenceLine = (row: DifferenceRow, explainedBy: string | null) => ({
  id: row.id,
  gateway: row.gateway,
  day: row.day,
  // Safe: check constraints allow these alone.
  kind: row.kind as DifferenceKind,
  item: row.item as MoneyItem,
  state: row.state as DifferenceState,
  gatewayReference: row.gatewayReference,
  paymentId: row.paymentId === null ? null : Number(row.paymentId),
  transactionId:
    row.transactionNumber === null ? null : formatTransactionId(Number(row.transactionNumber)),
  ours: row.ourMinor === null ? null : money(row.ourMinor, row.currency),
  theirs: row.theirMinor === null ? null : money(row.theirMinor, row.currency),
  ourState: row.ourState,
  theirState: row.theirState,
  note: row.note,
  explainedBy,
  explainedAt: row.explainedAt,
  foundAt: row.foundAt,
  settledAt: row.settledAt,
});

export type DifferenceLine = ReturnType<typeof toDifferenceLine>;
