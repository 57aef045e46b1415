import { addDays, dayOf, parseDay, startOfDay, zonedParts, type Day } from "./calendar";
import { daysOfPreset, type DatePreset } from "./date-preset";

/** At least one end; both belong to the range. */
export type Range<Value> = { from: Value; to: Value | null } | { from: null; to: Value };

/** Days of the publisher's zone: a named period that moves with the clock, or fixed days. */
export type DatePeriod = { preset: DatePreset } | Range<Day>;

/** The days a period covers when it is `now` in the zone, both ends included. */
export function daysOfPeriod(period: DatePeriod, now: Date, zone: string): Range<Day> {
  if (!("preset" in period)) return period;
  const { from, to } = daysOfPreset(period.preset, zonedParts(now, zone));
  return { from: dayOf(from), to: dayOf(to) };
}

/**
 * The instants of a period, `[startsAt, endsAt)`, from the start of its first day to the end of its
 * last in the zone; `null` where it is open.
 */
export function instantsOfPeriod(
  period: DatePeriod,
  now: Date,
  zone: string,
): { startsAt: Date | null; endsAt: Date | null } {
  const { from, to } = daysOfPeriod(period, now, zone);
  const [first, last] = [from && parseDay(from), to && parseDay(to)];
  return {
    startsAt: first && startOfDay(first, zone),
    endsAt: last && startOfDay(addDays(last, 1), zone),
  };
}
