import { addDays, addMonthsKeepingAnchor, type PlainDate } from "./calendar";
import type { DatePreset } from "./date-preset";

/** What the figures of a period are held against. */
export const comparisons = ["previous", "year", "none"] as const;

export type Comparison = (typeof comparisons)[number];

/** Days, both ends included. */
export type DaySpan = { from: PlainDate; to: PlainDate };

/** A period so far is held against the same days of the one before it. */
const monthsOfPreset: Partial<Record<DatePreset, number>> = {
  "month-to-date": 1,
  "quarter-to-date": 3,
  "year-to-date": 12,
};

/**
 * The days that a period is compared with. `previous` is what lies before it: of whole months as
 * many months, of days as many days. `year` is the same days a year earlier.
 *
 * @param preset what the days were chosen as, if not one by one
 * @returns `null` for no comparison
 */
export function comparedDays(
  span: DaySpan,
  comparison: Comparison,
  preset: DatePreset | null,
): DaySpan | null {
  if (comparison === "none") return null;
  const months =
    comparison === "year" ? 12 : (preset && monthsOfPreset[preset]) || wholeMonths(span);
  if (months > 0) return movedBack(span, months);
  const days = dayNumber(span.to) - dayNumber(span.from) + 1;
  return { from: addDays(span.from, -days), to: addDays(span.from, -1) };
}

/** How many calendar months a span is made of; 0 if it begins or ends within one. */
function wholeMonths({ from, to }: DaySpan): number {
  if (from.day !== 1 || !isLastOfMonth(to)) return 0;
  return (to.year - from.year) * 12 + (to.month - from.month) + 1;
}

/** Whole months stay whole: against February stands all of January. */
function movedBack(span: DaySpan, months: number): DaySpan {
  const to = addMonthsKeepingAnchor(span.to, -months);
  return {
    from: addMonthsKeepingAnchor(span.from, -months),
    to: wholeMonths(span) > 0 ? lastOfMonth(to) : to,
  };
}

export const firstOfMonth = ({ year, month }: PlainDate): PlainDate => ({ year, month, day: 1 });

export const lastOfMonth = (date: PlainDate): PlainDate =>
  addDays(addMonthsKeepingAnchor(firstOfMonth(date), 1), -1);

export const isLastOfMonth = (date: PlainDate): boolean => lastOfMonth(date).day === date.day;

const dayNumber = ({ year, month, day }: PlainDate) =>
  new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
