import {
  addDays,
  addMonthsKeepingAnchor,
  instantOf,
  parseDay,
  zonedParts,
  type PlainDate,
} from "./calendar";

export const travelUnits = ["day", "week", "month", "year"] as const;
export type TravelUnit = (typeof travelUnits)[number];

/** How far a clock is to be set forward: by so much of the calendar, or to a date of it. */
export type TravelStep =
  { kind: "by"; amount: number; unit: TravelUnit } | { kind: "to"; day: string };

/** The longest that a clock is set forward at once. */
export const mostTravelYears = 10;

export type TravelTarget = { isPossible: true; at: Date } | { isPossible: false; reason: Reason };
type Reason = "backwards" | "too-far" | "no-day";

/**
 * When a clock that is set forward will be, at the time of day that it shows now: a month after
 * 31 January is 28 February, and clocks that change in between change nothing.
 */
export function travelTarget(now: Date, step: TravelStep, zone: string): TravelTarget {
  const local = zonedParts(now, zone);
  const date = step.kind === "by" ? later(local, step) : parseDay(step.day);
  if (date === null || date.year > 9000) {
    return { isPossible: false, reason: date ? "too-far" : "no-day" };
  }
  const at = instantOf({ ...local, ...date }, zone);
  if (at <= now) return { isPossible: false, reason: "backwards" };
  const furthest = instantOf(
    { ...local, ...addMonthsKeepingAnchor(local, 12 * mostTravelYears) },
    zone,
  );
  return at > furthest ? { isPossible: false, reason: "too-far" } : { isPossible: true, at };
}

function later(
  { year, month, day }: PlainDate,
  { amount, unit }: { amount: number; unit: TravelUnit },
): PlainDate {
  const today = { year, month, day };
  switch (unit) {
    case "day":
      return addDays(today, amount);
    case "week":
      return addDays(today, 7 * amount);
    case "month":
      return addMonthsKeepingAnchor(today, amount);
    case "year":
      return addMonthsKeepingAnchor(today, 12 * amount);
  }
}
