"use client";

import { CalendarDays, ChevronDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "../button";
import { cn } from "../class-names";
import { useFormat } from "../format-context";
import { Popover, PopoverContent, PopoverTrigger } from "../popover";
import { Skeleton } from "../skeleton";
import type { DayRange, RangePreset, RangeValue } from "./range";

type DateRangePickerProps = {
  value: RangeValue;
  onChange: (value: RangeValue) => void;
  presets: readonly RangePreset[];
  /** The last day that can be chosen. */
  max?: string;
  label?: string;
};

const RangePanel = lazy(async () => ({ default: (await import("./range-panel")).RangePanel }));

/** A period: a preset, typed days, or picked ones. The button always says which days it means. */
export function DateRangePicker({ value, onChange, presets, max, label }: DateRangePickerProps) {
  const { settings, day, dayRange } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const preset = presets.find((known) => known.value === value.preset);

  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button className="max-w-full" aria-description={`Days in ${settings.timeZone}`}>
          <CalendarDays aria-hidden className="size-4 text-fg-muted" />
          <span className="sr-only">{label ?? "Period"}:</span>
          {preset && <span>{preset.label}</span>}
          <span className={cn("truncate", preset && "font-normal text-fg-muted")}>
            {daysText(value, day, dayRange)}
          </span>
          <ChevronDown aria-hidden className="size-3.5 text-fg-muted" />
        </Button>
      </PopoverTrigger>
      <PopoverContent label={label ?? "Period"} className="p-0">
        <Suspense fallback={<Skeleton className="m-3 h-80 w-110 max-w-full" />}>
          <RangePanel
            value={value}
            presets={presets}
            max={max}
            onChange={(next) => {
              setOpen(false);
              onChange(next);
            }}
          />
        </Suspense>
      </PopoverContent>
    </Popover>
  );
}

function daysText(
  { from, to }: DayRange,
  day: (plain: string) => string,
  range: (from: string, to: string) => string,
): string {
  if (from && to) return range(from, to);
  if (from) return `From ${day(from)}`;
  return to ? `Until ${day(to)}` : "Any day";
}
