"use client";

import { presetLabels } from "@/components/list/describe-filter";
import { DateRangePicker } from "@/components/ui/date-range/date-range-picker";
import { useFormatSettings } from "@/components/ui/format-context";
import { NativeSelect } from "@/components/ui/native-select";
import { useNow } from "@/components/ui/now-context";
import { dayOf, zonedParts } from "@/server/domain/calendar";
import { comparisons, type Comparison } from "@/server/domain/compared-days";
import { datePresets, daysOfPreset } from "@/server/domain/date-preset";
import { overviewDays } from "@/server/domain/overview-days";
import { pageRangeText, parsePageRange } from "@/server/domain/page-range";

type PeriodControlProps = {
  period: { range: string; comparison: Comparison };
  onRange: (range: string) => void;
  onComparison: (comparison: Comparison) => void;
};

const comparisonLabels: Record<Comparison, string> = {
  previous: "vs previous period",
  year: "vs last year",
  none: "No comparison",
};

/** The days of everything on the page, and the days they are held against. */
export function PeriodControl({ period, onRange, onComparison }: PeriodControlProps) {
  const { timeZone } = useFormatSettings();
  const today = zonedParts(new Date(useNow()), timeZone);
  const presets = datePresets.map((value) => {
    const { from, to } = daysOfPreset(value, today);
    return { value, label: presetLabels[value], from: dayOf(from), to: dayOf(to) };
  });
  const range = parsePageRange(period.range);
  const preset = range && "preset" in range ? range.preset : null;
  // As far as the figures reach: an address may name days that are still to come.
  const span = range && overviewDays(range, "none", today).span;

  return (
    <div className="flex max-w-full min-w-0 flex-wrap items-center gap-2">
      <DateRangePicker
        label="Period of this page"
        value={{ from: span && dayOf(span.from), to: span && dayOf(span.to), preset }}
        presets={presets}
        max={dayOf(today)}
        onChange={({ from, to, preset: picked }) => {
          const known = datePresets.find((value) => value === picked);
          if (known) onRange(pageRangeText({ preset: known }));
          else if (from && to) onRange(`${from}_${to}`);
        }}
      />
      <NativeSelect
        aria-label="Compare with"
        className="w-auto"
        value={period.comparison}
        onChange={({ target }) => {
          const picked = comparisons.find((value) => value === target.value);
          if (picked) onComparison(picked);
        }}
      >
        {comparisons.map((value) => (
          <option key={value} value={value}>
            {comparisonLabels[value]}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}
