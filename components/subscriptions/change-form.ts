import { unlimitedPeriods } from "@/server/domain/order-totals";
import type {
  ChangeKind,
  SubscriptionChange,
} from "@/server/services/subscriptions/change/schemas";
import type { SubscriptionOptions } from "@/server/services/subscriptions/subscription-options";

/** What is written in the dialog of a change; each kind reads its own. */
export type Written = {
  reason: string;
  cycles: string;
  offerId: string;
  until: string;
  percent: string;
  periods: string;
  paymentDetailsId: string;
};

export type ChangeProblems = Partial<Record<keyof Written, string>>;

/** What a dialog begins with: the first of everything that can be chosen. */
export function blankChange({ plans, methods, periodEndsAt }: SubscriptionOptions, zone: string) {
  const weekLater = new Date(periodEndsAt.getTime() + 7 * 86_400_000);
  return {
    reason: "",
    cycles: "1",
    offerId: plans.find(({ refusal }) => refusal === null)?.offerId ?? "",
    until: dayIn(weekLater, zone),
    percent: "50",
    periods: "1",
    paymentDetailsId: String(methods.find(({ isCurrent }) => !isCurrent)?.id ?? ""),
  };
}

/** The change that is written, or what is wrong with it. */
export function readChange(
  kind: ChangeKind,
  written: Written,
): { change: SubscriptionChange } | { problems: ChangeProblems } {
  const reason = written.reason.trim();
  switch (kind) {
    case "stop":
    case "terminate":
      return { change: { kind, reason } };
    case "resume":
    case "end-pause":
    case "cancel-switch":
    case "retry":
      return { change: { kind } };
    case "pause":
      return { change: { kind, cycles: Number(written.cycles) } };
    case "switch":
      return { change: { kind, offerId: written.offerId } };
    case "extend":
      return /^\d{4}-\d{2}-\d{2}$/.test(written.until)
        ? { change: { kind, until: written.until, reason } }
        : { problems: { until: "New end: choose a day." } };
    case "change-method":
      return { change: { kind, paymentDetailsId: Number(written.paymentDetailsId) } };
    case "apply-discount":
      return readDiscount(written, reason);
  }
}

function readDiscount(
  { percent, periods }: Written,
  reason: string,
): { change: SubscriptionChange } | { problems: ChangeProblems } {
  const basisPoints = basisPointsOf(percent);
  if (basisPoints === null) {
    return { problems: { percent: "Discount: enter 0.01 % to 100 %, with two decimals at most." } };
  }
  const count = periods === "always" ? unlimitedPeriods : Number(periods);
  return { change: { kind: "apply-discount", basisPoints, periods: count, reason } };
}

/** "33,33" or "33.33" is 3333; `null` for what is no part of a price. */
export function basisPointsOf(text: string): number | null {
  const [, whole, decimals = ""] = /^\s*(\d{1,3})(?:[.,](\d{1,2}))?\s*%?\s*$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const basisPoints = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
  return basisPoints >= 1 && basisPoints <= 10_000 ? basisPoints : null;
}

/** As a date input has it. */
const dayIn = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(at);
