import { addMonthsKeepingAnchor, dayOf, parseDay, type PlainDate } from "./calendar";
import {
  comparedDays,
  firstOfMonth,
  isLastOfMonth,
  lastOfMonth,
  type Comparison,
  type DaySpan,
} from "./compared-days";
import { daysOfPreset } from "./date-preset";
import type { PageRange } from "./page-range";

export type OverviewDays = {
  /** Never beyond today. */
  span: DaySpan;
  compared: DaySpan | null;
  /** Churn is told of whole months: of the one the period ends in, up to today while it runs. */
  churnMonth: DaySpan;
  comparedChurnMonth: DaySpan | null;
};

/** The days that the figures of Overview cover when it is `today` in the publisher's zone. */
export function overviewDays(
  range: PageRange,
  comparison: Comparison,
  today: PlainDate,
): OverviewDays {
  const preset = "preset" in range ? range.preset : null;
  const days = "preset" in range ? daysOfPreset(range.preset, today) : fixedDays(range);
  const span = untilToday(days, today);
  const churnMonth = untilToday(monthOf(span.to), today);
  const monthsBack = { previous: 1, year: 12, none: null }[comparison];
  return {
    span,
    compared: comparedDays(span, comparison, preset),
    churnMonth,
    comparedChurnMonth:
      monthsBack === null ? null : monthOf(addMonthsKeepingAnchor(churnMonth.from, -monthsBack)),
  };
}

/** The last months that were over when the last day ended, oldest first. */
export function wholeMonthsBefore(last: PlainDate, count: number): DaySpan[] {
  const newest = isLastOfMonth(last) ? last : addMonthsKeepingAnchor(firstOfMonth(last), -1);
  return monthsUpTo(newest, count);
}

/** A year of months at least, more where the period is longer; the last is the one it ends in. */
export function monthsOfChart({ from, to }: DaySpan): DaySpan[] {
  const spanned = (to.year - from.year) * 12 + (to.month - from.month) + 1;
  return monthsUpTo(to, Math.min(Math.max(spanned, fewestMonths), mostMonths));
}

const fewestMonths = 12;
/** As many bars as can be told apart. */
const mostMonths = 31;

const monthsUpTo = (newest: PlainDate, count: number): DaySpan[] =>
  Array.from({ length: count }, (_, at) =>
    monthOf(addMonthsKeepingAnchor(firstOfMonth(newest), at + 1 - count)),
  );

export const monthOf = (date: PlainDate): DaySpan => ({
  from: firstOfMonth(date),
  to: lastOfMonth(date),
});

/** What lies ahead has not happened: it is left out. */
export function untilToday({ from, to }: DaySpan, today: PlainDate): DaySpan {
  const last = dayOf(to) < dayOf(today) ? to : today;
  return { from: dayOf(from) < dayOf(last) ? from : last, to: last };
}

/** @throws RangeError for days that no calendar has */
function fixedDays({ from, to }: Extract<PageRange, { from: string }>): DaySpan {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (!first || !last) throw new RangeError(`No calendar has ${from} or ${to}.`);
  return { from: first, to: last };
}
