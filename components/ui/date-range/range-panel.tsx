"use client";

import { useState, type SubmitEvent } from "react";
import { Button } from "../button";
import { cn } from "../class-names";
import { Field, FieldError } from "../field";
import { useFormatSettings } from "../format-context";
import { Input } from "../input";
import { useNow } from "../now-context";
import { Calendar } from "./calendar";
import { dayIn } from "./plain-date";
import { extendRange, rangeProblem, type RangePreset, type RangeValue } from "./range";

type RangePanelProps = {
  value: RangeValue;
  presets: readonly RangePreset[];
  max?: string | undefined;
  onChange: (value: RangeValue) => void;
};

/** A preset applies at once; days of one's own are applied when they are complete. */
export function RangePanel({ value, presets, max, onChange }: RangePanelProps) {
  const { timeZone } = useFormatSettings();
  const today = dayIn(timeZone, useNow());
  const [draft, setDraft] = useState({ from: value.from, to: value.to });
  const [problem, setProblem] = useState<string | null>(null);

  const apply = (event: SubmitEvent) => {
    event.preventDefault();
    const found = rangeProblem(draft);
    setProblem(found);
    if (!found) onChange({ ...draft, preset: null });
  };

  return (
    <div className="flex flex-col sm:flex-row">
      <ul className="grid grid-cols-2 gap-0.5 border-line p-2 max-sm:border-b sm:w-40 sm:grid-cols-1 sm:content-start sm:border-e">
        {presets.map((preset) => (
          <li key={preset.value}>
            <button
              type="button"
              aria-pressed={preset.value === value.preset}
              onClick={() => onChange({ from: preset.from, to: preset.to, preset: preset.value })}
              className={cn(
                "min-h-8 w-full rounded-md px-2 text-start hover:bg-subtle",
                preset.value === value.preset && "bg-subtle font-medium",
              )}
            >
              {preset.label}
            </button>
          </li>
        ))}
      </ul>
      <form noValidate onSubmit={apply} className="flex flex-col gap-3 p-3">
        <div className="grid grid-cols-2 gap-2 [&_input]:min-w-0">
          <Field label="From">
            <Input
              type="date"
              max={max}
              value={draft.from ?? ""}
              onChange={(event) => setDraft({ ...draft, from: event.target.value || null })}
            />
          </Field>
          <Field label="To, included">
            <Input
              type="date"
              max={max}
              value={draft.to ?? ""}
              onChange={(event) => setDraft({ ...draft, to: event.target.value || null })}
            />
          </Field>
        </div>
        <Calendar
          today={today}
          from={draft.from}
          to={draft.to}
          max={max}
          onPick={(picked) => setDraft(extendRange(draft, picked))}
        />
        <div className="flex items-center justify-between gap-3 border-t border-line pt-3">
          <p className="text-xs text-fg-muted">Days in {timeZone}</p>
          <Button type="submit" variant="primary" size="sm">
            Apply
          </Button>
        </div>
        {problem && (
          <div role="alert">
            <FieldError>{problem}</FieldError>
          </div>
        )}
      </form>
    </div>
  );
}
