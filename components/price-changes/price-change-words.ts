import type { StayReason } from "@/server/domain/billing/price-change";
import type {
  PriceChangeState,
  PriceChangeView,
} from "@/server/services/price-changes/price-change-row";

export const stateLabels = {
  draft: { tone: "neutral", label: "Draft" },
  running: { tone: "primary", label: "Running" },
  withdrawing: { tone: "warn", label: "Being called off" },
  cancelled: { tone: "neutral", label: "Cancelled" },
  finished: { tone: "ok", label: "Finished" },
} as const satisfies Record<PriceChangeState, { tone: string; label: string }>;

const stays: Record<StayReason, { one: string; other: string }> = {
  "keeps-its-price": {
    one: "keeps their price, as you chose",
    other: "keep their price, as you chose",
  },
  "another-offer": { one: "has another offer", other: "have another offer" },
  "other-currency": { one: "pays in another currency", other: "pay in another currency" },
  "same-price": { one: "pays this price already", other: "pay this price already" },
  "externally-managed": {
    one: "pays elsewhere, such as in an app store",
    other: "pay elsewhere, such as in an app store",
  },
  "not-renewed": {
    one: "has stopped and will not renew",
    other: "have stopped and will not renew",
  },
  "switches-plan": { one: "is about to change plans", other: "are about to change plans" },
  "no-date": {
    one: "waits for a season without a date",
    other: "wait for a season without a date",
  },
};

/** Why so many keep what they pay, the most first: "3 have stopped and will not renew". */
export const stayLines = (
  staying: Partial<Record<StayReason, number>>,
  number: (count: number) => string,
): string[] =>
  Object.entries(staying)
    .toSorted(([, one], [, other]) => other - one)
    .map(([reason, count]) => {
      const words = stays[reason as StayReason]; // a forecast's own keys
      return `${number(count)} ${count === 1 ? words.one : words.other}`;
    });

export const existingText = ({
  existing,
  noticeDays,
}: Pick<PriceChangeView, "existing" | "noticeDays">): string => {
  if (existing === "keep-their-price") return "Keep their price";
  if (noticeDays === 0) return "Move at their next renewal";
  return `Move after ${noticeDays} ${noticeDays === 1 ? "day" : "days"} of notice`;
};
