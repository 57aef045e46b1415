import { pricePerPeriod } from "@/components/offers/offer-words";
import { periodOf } from "@/server/domain/billing-period";
import type { EndReason } from "@/server/domain/events";
import type { Money } from "@/server/domain/money";
import type { Cycle } from "@/server/domain/period";
import type {
  SubscriptionAttention,
  SubscriptionStanding,
} from "@/server/domain/subscription-list";

export const standingLabels = {
  active: { tone: "ok", label: "Active" },
  trial: { tone: "primary", label: "In trial" },
  stopped: { tone: "warn", label: "Cancels at period end" },
  paused: { tone: "neutral", label: "Paused" },
  terminated: { tone: "neutral", label: "Ended" },
} as const satisfies Record<SubscriptionStanding, { tone: string; label: string }>;

export const attentionLabels = {
  "past-due": { tone: "bad", label: "Past due" },
  parked: { tone: "bad", label: "Parked" },
} as const satisfies Record<SubscriptionAttention, { tone: string; label: string }>;

export const endReasonLabels: Record<EndReason, string> = {
  customer: "Cancelled by the customer",
  payment: "Payment failed",
  publisher: "Ended by the team",
  refund: "Refunded",
  chargeback: "Charged back",
};

/** "€7.99 a month", or for a cycle that offers no longer have "€7.99 every 2 months". */
export function priceText(
  { price, cycle }: { price: Money; cycle: Cycle },
  money: (amount: Money) => string,
): string {
  const period = periodOf(cycle);
  if (period) return pricePerPeriod(money(price), price.minor === 0, period);
  if (price.minor === 0) return "Free";
  return `${money(price)} every ${cycle.amount} ${cycle.unit}s`;
}

/** "2 months", "6 weeks", and for one period "1 month". */
export function cyclesText(count: number, cycle: Cycle | null): string {
  const amount = count * (cycle?.amount ?? 1);
  const unit = cycle?.unit ?? "period";
  return `${amount} ${amount === 1 ? unit : `${unit}s`}`;
}
