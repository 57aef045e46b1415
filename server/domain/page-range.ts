import { isDay, type Day } from "./calendar";
import { comparisons, type Comparison } from "./compared-days";
import { isDatePreset, type DatePreset } from "./date-preset";

/** The period of a whole page of figures: one that moves with the clock, or fixed days. */
export type PageRange = { preset: DatePreset } | { from: Day; to: Day };

export const usualRange: PageRange = { preset: "month-to-date" };
export const usualComparison: Comparison = "previous";

/**
 * Reads a period from an address: `last-30-days`, or `2026-11-01_2026-11-22`, both days included.
 *
 * @returns `null` for anything else, and for days the wrong way round
 */
export function parsePageRange(text: string): PageRange | null {
  if (isDatePreset(text)) return { preset: text };
  const [from, to, ...more] = text.split("_");
  if (from === undefined || to === undefined || more.length > 0) return null;
  if (!isBearable(from) || !isBearable(to) || from > to) return null;
  return { from, to };
}

export const pageRangeText = (range: PageRange): string =>
  "preset" in range ? range.preset : `${range.from}_${range.to}`;

/** Years in which a zone can answer where a day begins, with room to spare on both sides. */
const isBearable = (text: string): text is Day => isDay(text) && text >= "1950" && text < "2950";

export const isComparison = (text: string): text is Comparison =>
  (comparisons as readonly string[]).includes(text);

/** What an address says of the period and of what it is held against, as procedures take it. */
export function periodParams(found: {
  range: string | null | undefined;
  compare: string | null | undefined;
}) {
  const { range, compare } = found;
  return {
    range: pageRangeText(parsePageRange(range ?? "") ?? usualRange),
    comparison: compare && isComparison(compare) ? compare : usualComparison,
  };
}
