import { daysOfPeriod, type Range } from "@/server/domain/date-period";
import type { DatePreset } from "@/server/domain/date-preset";
import type { Filter } from "@/server/domain/list-filter";
import { money } from "@/server/domain/money";
import type { useFormat } from "../ui/format-context";
import { optionLabel, type FilterField } from "./filter-field";

type Format = Pick<
  ReturnType<typeof useFormat>,
  "settings" | "number" | "money" | "day" | "dayRange"
>;

export type FilterWords = { operator: string; value: string };

export const presetLabels: Record<DatePreset, string> = {
  today: "Today",
  yesterday: "Yesterday",
  "last-7-days": "Last 7 days",
  "last-30-days": "Last 30 days",
  "last-90-days": "Last 90 days",
  "month-to-date": "Month to date",
  "quarter-to-date": "Quarter to date",
  "year-to-date": "Year to date",
  "last-month": "Last month",
};

/** A filter as a chip says it: the operator and the values in words, days always as dates. */
export function describeFilter(
  filter: Filter,
  field: FilterField,
  format: Format,
  now: number,
): FilterWords {
  switch (filter.kind) {
    case "text":
      return {
        operator: filter.operator === "is" ? "is" : "starts with",
        value: oneOf(filter.values),
      };
    case "enum":
      return {
        operator: filter.operator === "any" ? "is" : "is not",
        value: oneOf(filter.values.map((value) => optionLabel(field, value))),
      };
    case "id":
      return { operator: "is", value: oneOf(filter.values) };
    case "number":
      return rangeWords(filter.range, format.number, amountWords);
    case "money":
      return rangeWords(
        filter.range,
        (minor) => moneyText(minor, filter.currency, format),
        amountWords,
      );
    case "date": {
      const days = daysOfPeriod(filter.period, new Date(now), format.settings.timeZone);
      const words = dayWords(days, format);
      if (!("preset" in filter.period)) return words;
      return { operator: "is", value: `${presetLabels[filter.period.preset]} (${words.value})` };
    }
  }
}

const mostNamed = 2;

/** "Open", "Open or Paid", "Open, Paid or 3 more". */
function oneOf(values: readonly string[]): string {
  const [first = "", ...others] = values;
  if (others.length === 0) return first;
  if (others.length < mostNamed) return `${first} or ${others.join("")}`;
  if (others.length === mostNamed) return `${first}, ${others[0]} or ${others[1]}`;
  return `${first}, ${others[0]} or ${others.length - 1} more`;
}

type RangeText = { is: string; from: string; to: string };

const amountWords: RangeText = { is: "is", from: "is at least", to: "is at most" };

function rangeWords<Value>(
  { from, to }: Range<Value>,
  text: (value: Value) => string,
  words: RangeText,
): FilterWords {
  if (from === null) return { operator: words.to, value: to === null ? "" : text(to) };
  if (to === null) return { operator: words.from, value: text(from) };
  if (from === to) return { operator: words.is, value: text(from) };
  return { operator: "is between", value: `${text(from)} and ${text(to)}` };
}

function dayWords(range: Range<string>, { day, dayRange }: Format): FilterWords {
  const { from, to } = range;
  if (from === null || to === null) {
    return rangeWords(range, day, { is: "is", from: "is from", to: "is until" });
  }
  return { operator: "is", value: from === to ? day(from) : dayRange(from, to) };
}

const moneyText = (minor: number, currency: string, format: Format) =>
  format.money(money(minor, currency), true);
