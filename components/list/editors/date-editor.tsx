"use client";

import { zonedParts, dayOf } from "@/server/domain/calendar";
import { daysOfPeriod } from "@/server/domain/date-period";
import { datePresets, daysOfPreset } from "@/server/domain/date-preset";
import { RangePanel } from "../../ui/date-range/range-panel";
import { useFormatSettings } from "../../ui/format-context";
import { useNow } from "../../ui/now-context";
import { presetLabels } from "../describe-filter";
import type { EditorProps } from "./editor-props";

/** Days of the publisher's zone: a period that moves with the clock, or fixed days. */
export function DateEditor({ filter, onApply }: EditorProps) {
  const { timeZone } = useFormatSettings();
  const now = new Date(useNow());
  const today = zonedParts(now, timeZone);
  const presets = datePresets.map((value) => {
    const { from, to } = daysOfPreset(value, today);
    return { value, label: presetLabels[value], from: dayOf(from), to: dayOf(to) };
  });
  const period = filter?.kind === "date" ? filter.period : null;
  const days = period ? daysOfPeriod(period, now, timeZone) : { from: null, to: null };

  return (
    <RangePanel
      presets={presets}
      value={{ ...days, preset: period && "preset" in period ? period.preset : null }}
      onChange={({ from, to, preset }) => {
        if (preset !== null) onApply("in", [preset]);
        else if (from !== null && to !== null) onApply("between", [from, to]);
      }}
    />
  );
}
