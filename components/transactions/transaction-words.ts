import type { TransactionKind, TransactionState } from "@/server/domain/transaction-list";

export const stateLabels = {
  paid: { tone: "ok", label: "Paid" },
  "partly-refunded": { tone: "warn", label: "Partly refunded" },
  refunded: { tone: "neutral", label: "Refunded" },
  "charged-back": { tone: "bad", label: "Charged back" },
} as const satisfies Record<TransactionState, { tone: string; label: string }>;

/** Nothing was charged, so that nothing was paid either. */
export const freeLabel = { tone: "neutral", label: "Free" } as const;

export const kindLabels: Record<TransactionKind, string> = {
  initial: "First payment",
  renewal: "Renewal",
  switch: "Switch",
};
