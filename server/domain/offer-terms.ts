import type { Cycle } from "./period";
import type { Trial } from "./trial";

/** How a row keeps a cycle and a trial: a pair of columns each, both set or neither. */
type CycleColumns = { cycleUnit: string | null; cycleAmount: number | null };
type TrialColumns = { trialUnit: string | null; trialAmount: number | null };

const units = ["day", "week", "month", "year"] as const;

/** How often an offer is paid, or `null` when it is paid once. */
export function cycleOfRow({ cycleUnit, cycleAmount }: CycleColumns): Cycle | null {
  const unit = units.find((known) => known === cycleUnit);
  return unit && cycleAmount !== null ? { unit, amount: cycleAmount } : null;
}

export function trialOfRow({ trialUnit, trialAmount }: TrialColumns): Trial | null {
  if (trialAmount === null) return null;
  return trialUnit === "day" || trialUnit === "period"
    ? { unit: trialUnit, amount: trialAmount }
    : null;
}
