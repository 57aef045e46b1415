import type { SubscriptionPeriod } from "@/server/domain/billing-period";
import type { OfferLetter } from "@/server/domain/ids";
import type { Trial } from "@/server/domain/trial";
import type { OfferState } from "@/server/services/offers/offer-row";

export const periodLabels: Record<SubscriptionPeriod, string> = {
  week: "Week",
  month: "Month",
  "3months": "3 months",
  "6months": "6 months",
  year: "Year",
};

/** After a price: "€7.99 a month". */
const periodEnds: Record<SubscriptionPeriod, string> = {
  week: "a week",
  month: "a month",
  "3months": "every 3 months",
  "6months": "every 6 months",
  year: "a year",
};

/** "€7.99 a month", or "Free". */
export const pricePerPeriod = (price: string, isFree: boolean, period: SubscriptionPeriod) =>
  isFree ? "Free" : `${price} ${periodEnds[period]}`;

export const stateLabels = {
  draft: { tone: "neutral", label: "Draft" },
  active: { tone: "ok", label: "Active" },
  inactive: { tone: "warn", label: "Inactive" },
} as const satisfies Record<OfferState, { tone: string; label: string }>;

export const typeLabels: Record<OfferLetter, string> = {
  S: "Subscription",
  P: "Pass",
  E: "Live event",
  A: "One-time purchase, unlimited",
  R: "One-time purchase, rental",
};

const lengths: Record<SubscriptionPeriod, { unit: string; count: number }> = {
  week: { unit: "week", count: 1 },
  month: { unit: "month", count: 1 },
  "3months": { unit: "month", count: 3 },
  "6months": { unit: "month", count: 6 },
  year: { unit: "year", count: 1 },
};

/** How long a trial lasts: "7 days", and for two periods of three months "6 months". */
export function trialLabel({ unit, amount }: Trial, period: SubscriptionPeriod): string {
  if (unit === "day") return counted(amount, "day");
  const length = lengths[period];
  return counted(amount * length.count, length.unit);
}

const counted = (count: number, unit: string) => `${count} ${count === 1 ? unit : `${unit}s`}`;
