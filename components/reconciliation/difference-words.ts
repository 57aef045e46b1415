import type { DifferenceKind, DifferenceState, MoneyItem } from "@/server/domain/reconciliation";
import type { DifferenceLine } from "@/server/services/reconciliation/difference-line";

export const kindLabels: Record<DifferenceKind, string> = {
  "missing-here": "Missing here",
  "missing-there": "Missing at the gateway",
  "amount-differs": "Amount differs",
  "state-differs": "State differs",
  double: "Double",
};

export const itemLabels: Record<MoneyItem, string> = {
  charge: "Charge",
  refund: "Refund",
  chargeback: "Chargeback",
};

export const stateLabels = {
  open: { tone: "bad", label: "Open" },
  explained: { tone: "neutral", label: "Explained" },
  settled: { tone: "ok", label: "Settled" },
} as const satisfies Record<DifferenceState, { tone: string; label: string }>;

const states: Readonly<Record<string, string>> = {
  initiated: "not heard of yet",
  asked: "not heard of yet",
  unknown: "not heard of yet",
  "action-required": "waiting for 3-D Secure",
  captured: "taken",
  refunded: "given back",
  refused: "refused",
  failed: "failed",
  cancelled: "cancelled",
  authorised: "held",
  held: "held",
  done: "given back",
};

const stateText = (state: string | null) => states[state ?? ""] ?? state ?? "nothing";

/** What the two sides say, in a sentence. */
export function differenceText({ kind, item, ourState, theirState }: DifferenceLine): string {
  const what = itemLabels[item].toLowerCase();
  switch (kind) {
    case "missing-here":
      return `The gateway booked a ${what} that is in no books of ours.`;
    case "missing-there":
      return `We have a ${what} that the gateway does not know.`;
    case "amount-differs":
      return `Both have the ${what}, and not the same amount.`;
    case "state-differs":
      return `Here it is ${stateText(ourState)}, there ${stateText(theirState)}.`;
    case "double":
      return item === "charge"
        ? "One payment stands twice where it should stand once."
        : `The ${what} stands twice.`;
  }
}
