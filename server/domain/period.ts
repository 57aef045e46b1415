import {
  addDays,
  addMonthsKeepingAnchor,
  instantOf,
  zonedParts,
  type LocalDateTime,
  type PlainDate,
} from "./calendar";

/** How often something recurs: every `amount` units, a whole number of at least one. */
export type Cycle = { unit: "day" | "week" | "month" | "year"; amount: number };

/** The stretch `[start, end)` between two boundaries; the period that begins at the anchor is 0. */
export type Period = { index: number; start: Date; end: Date };

/**
 * The instant at which period `index` begins and the one before it ends.
 *
 * Always computed from the anchor, so that nothing drifts: the day of the month survives short
 * months and the time of day survives summer time. A leap-day anchor falls on 28 February in common
 * years. Boundary 0 is the anchor itself, to the millisecond.
 *
 * @param zone IANA zone whose calendar counts, the publisher's
 * @throws RangeError for a cycle or index that is no whole number, and outside the years 1 to 9999
 */
export function periodBoundary(anchor: Date, cycle: Cycle, index: number, zone: string): Date {
  return boundaries(anchor, cycle, zone)(index);
}

/**
 * The period that contains an instant. Before the anchor the index is negative: whether anything
 * was owed then is for the caller to say.
 *
 * @throws RangeError as `periodBoundary`
 */
export function periodAt(anchor: Date, cycle: Cycle, zone: string, now: Date): Period {
  const boundary = boundaries(anchor, cycle, zone);
  let index = unitsBetween(zonedParts(anchor, zone), zonedParts(now, zone), cycle);
  let [start, end] = [boundary(index), boundary(index + 1)];
  while (start > now) [index, start, end] = [index - 1, boundary(index - 1), start];
  while (end <= now) [index, start, end] = [index + 1, end, boundary(index + 2)];
  return { index, start, end };
}

function boundaries(anchor: Date, cycle: Cycle, zone: string): (index: number) => Date {
  if (!Number.isSafeInteger(cycle.amount) || cycle.amount < 1) {
    throw new RangeError(`A cycle of ${cycle.amount} ${cycle.unit}s never comes round.`);
  }
  const shown = zonedParts(anchor, zone);
  return (index) => {
    if (!Number.isSafeInteger(index)) throw new RangeError(`${index} does not number a period.`);
    // A time that clocks show twice would otherwise name the earlier of the two.
    if (index === 0) return new Date(anchor);
    return instantOf({ ...shown, ...step(shown, cycle.unit, cycle.amount * index) }, zone);
  };
}

function step(from: PlainDate, unit: Cycle["unit"], count: number): PlainDate {
  switch (unit) {
    case "day":
      return addDays(from, count);
    case "week":
      return addDays(from, count * 7);
    case "month":
      return addMonthsKeepingAnchor(from, count);
    case "year":
      return addMonthsKeepingAnchor(from, count * 12);
  }
}

/** Whole cycles between two dates, right to within one: the time of day is not looked at. */
function unitsBetween(from: LocalDateTime, until: LocalDateTime, { unit, amount }: Cycle): number {
  const months = (until.year - from.year) * 12 + (until.month - from.month);
  switch (unit) {
    case "day":
    case "week": {
      const days = (dayNumber(until) - dayNumber(from)) / (unit === "week" ? 7 : 1);
      return Math.floor(days / amount);
    }
    case "month":
      return Math.floor(months / amount);
    case "year":
      return Math.floor(months / 12 / amount);
  }
}

const dayNumber = ({ year, month, day }: PlainDate) =>
  new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
