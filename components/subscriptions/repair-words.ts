import type { Repair, RepairKind } from "@/server/services/subscriptions/repair/schemas";
import type { RepairedColumn } from "@/server/services/subscriptions/repair/repair-changes";

/** The ways to repair a parked subscription, the gentlest first. */
export const repairWays: readonly { value: RepairKind; label: string; hint: string }[] = [
  {
    value: "rebuild",
    label: "Rebuild from what happened",
    hint: "Its periods, sales and tries say what it is.",
  },
  {
    value: "dates",
    label: "Set the dates by hand",
    hint: "Rebuilt as well, with the dates you choose.",
  },
  { value: "end", label: "End it now", hint: "Access ends, and nothing is charged." },
];

export const repairDone: Readonly<Record<RepairKind, string>> = {
  rebuild: "Repaired, and still parked",
  dates: "Repaired, and still parked",
  end: "Subscription ended",
};

export const columnLabels: Readonly<Record<RepairedColumn, string>> = {
  state: "State",
  timeZone: "Time zone",
  currentPeriodIndex: "Number of the period",
  currentPeriodStartsAt: "Period begins",
  currentPeriodEndsAt: "Paid until",
  dueAt: "Next period begins",
  nextPaymentAt: "Next charge",
  anchorAt: "Periods counted from",
  currentPeriodFunding: "Paid with",
  standing: "Next payment",
  tries: "Tries of the next payment",
  failedAttempts: "Declines of the next payment",
  planned: "Planned",
  priceWindows: "Prices for a time",
};

export type WrittenRepair = { kind: RepairKind; paidUntil: string; nextChargeAt: string };

/** The repair that is written; `null` while a date is missing. */
export function readRepair({ kind, paidUntil, nextChargeAt }: WrittenRepair): Repair | null {
  if (kind !== "dates") return { kind };
  const areDays = [paidUntil, nextChargeAt].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day));
  return areDays ? { kind, paidUntil, nextChargeAt } : null;
}
