import { periodBoundary, type Cycle } from "./period";

/** A free start: so many days, or so many of the subscription's own periods. */
export type Trial = { unit: "day" | "period"; amount: number };

/**
 * When a trial that starts now is over and the first charge is due, on the publisher's calendar:
 * days end at the same time of day, and so are not always 24 hours long.
 *
 * @throws RangeError for an amount that is no whole number of at least one, and as `periodBoundary`
 */
export function trialEnd(trial: Trial, startsAt: Date, cycle: Cycle, zone: string): Date {
  if (!Number.isSafeInteger(trial.amount) || trial.amount < 1) {
    throw new RangeError(`A trial of ${trial.amount} ${trial.unit}s is none.`);
  }
  const counted: Cycle = trial.unit === "day" ? { unit: "day", amount: 1 } : cycle;
  return periodBoundary(startsAt, counted, trial.amount, zone);
}
