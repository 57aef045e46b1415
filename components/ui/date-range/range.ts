import type { PlainDate } from "./plain-date";

/** Days of the publisher's zone, both ends included; open where there is none. */
export type DayRange = { from: PlainDate | null; to: PlainDate | null };

/** A named period, resolved to days by whoever knows what day it is. */
export type RangePreset = DayRange & { value: string; label: string };

export type RangeValue = DayRange & {
  /** The preset it was chosen as, which moves with the clock; null for fixed days. */
  preset: string | null;
};

/** The span after one more day is picked: a first pick opens it, a second closes it, either way round. */
export function extendRange(range: DayRange, picked: PlainDate): DayRange {
  if (range.from === null || range.to !== null) return { from: picked, to: null };
  return picked < range.from ? { from: picked, to: range.from } : { from: range.from, to: picked };
}

/** What is wrong with a typed span, or null. */
export function rangeProblem({ from, to }: DayRange): string | null {
  if (!from || !to) return "Choose a first and a last day.";
  return from > to ? "The last day is before the first." : null;
}
