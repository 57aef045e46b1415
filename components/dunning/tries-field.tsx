"use client";

import { Plus, X } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldSet } from "@/components/ui/field-set";
import { GatedButton } from "@/components/ui/gated-button";
import { NativeSelect } from "@/components/ui/native-select";
import { dunningLimits } from "@/server/domain/billing/dunning";
import { HoursField } from "./hours-field";

type TriesFieldProps = {
  id: string;
  error: string | undefined;
  /** Hours before the due date; below 0 is after it. */
  value: readonly number[];
  onChange: (hours: number[]) => void;
  /** The one that the error is about, if it is about one. */
  wrongHours: number | null;
};

/** When a payment is tried: as many moments as one likes, on either side of the due date. */
export function TriesField({ value, onChange, wrongHours, ...field }: TriesFieldProps) {
  const list = useRef<HTMLOListElement>(null);
  const add = () => onChange([...value, freeDay(value)]);
  const remove = (at: number) => {
    onChange(value.toSpliced(at, 1));
    // The button that was pressed is gone.
    list.current?.querySelectorAll<HTMLElement>("[data-try]")[Math.max(at - 1, 0)]?.focus();
  };
  return (
    <FieldSet
      {...field}
      legend="Tries"
      hint="Once one succeeds, those after it are left out. A hard decline, such as a stolen card, ends them all."
    >
      <ol ref={list} className="flex flex-col gap-2">
        {value.map((hours, at) => (
          <Try
            // oxlint-disable-next-line react/no-array-index-key -- its place is all that a try is known by
            key={at}
            label={`Try ${at + 1}`}
            hours={hours}
            onChange={(next) => onChange(value.with(at, next))}
            isWrong={field.error !== undefined && (hours === wrongHours || Number.isNaN(hours))}
            {...(value.length > 1 && { onRemove: () => remove(at) })}
          />
        ))}
      </ol>
      <div>
        <GatedButton
          size="sm"
          onClick={add}
          reason={
            value.length < dunningLimits.attempts
              ? undefined
              : `${dunningLimits.attempts} at most, which is what card schemes allow in 30 days.`
          }
        >
          <Plus aria-hidden className="size-3.5" />
          Add a try
        </GatedButton>
      </div>
    </FieldSet>
  );
}

/** A day before the due date that has no try yet. */
const freeDay = (hours: readonly number[]): number => {
  const days = Array.from({ length: dunningLimits.attempts + 1 }, (_, day) => (day + 1) * 24);
  return days.find((day) => !hours.includes(day)) ?? 0;
};

const sides = [
  { value: "before", words: "before the due date" },
  { value: "on", words: "on the due date" },
  { value: "after", words: "after the due date" },
] as const;
type Side = (typeof sides)[number]["value"];

type TryProps = {
  label: string;
  hours: number;
  onChange: (hours: number) => void;
  isWrong: boolean;
  onRemove?: () => void;
};

function Try({ label, hours, onChange, isWrong, onRemove }: TryProps) {
  // While no number is typed, the sign is not known from it.
  const [chosen, setChosen] = useState<Side>(sideOf(hours) ?? "before");
  const side = sideOf(hours) ?? chosen;
  const length = Math.abs(hours);
  const choose = (next: Side) => {
    setChosen(next);
    if (next === "on") return onChange(0);
    const usual = length > 0 ? length : 24;
    onChange(next === "after" ? -usual : usual);
  };
  return (
    <li className="grid grid-cols-[2.75rem_minmax(0,1fr)_auto] items-start gap-2 text-sm sm:grid-cols-[2.75rem_auto_auto] sm:justify-start">
      <span aria-hidden className="tabular pt-1.5 text-fg-muted">
        {label}
      </span>
      <span className="flex flex-wrap gap-2">
        {side !== "on" && (
          <HoursField
            label={label}
            hours={length}
            least={1}
            onChange={(next) => onChange(side === "after" ? -next : next)}
            isWrong={isWrong}
          />
        )}
        <NativeSelect
          data-try={label}
          aria-label={`${label}: when`}
          value={side}
          onChange={({ target }) => {
            const next = sides.find(({ value }) => value === target.value);
            if (next) choose(next.value);
          }}
          className="w-52 max-w-full"
        >
          {sides.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </NativeSelect>
      </span>
      {onRemove && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={`Remove ${label.toLowerCase()}`}
          onClick={onRemove}
          className="mt-0.5 text-fg-muted"
        >
          <X className="size-4" />
        </Button>
      )}
    </li>
  );
}

function sideOf(hours: number): Side | null {
  if (hours === 0) return "on";
  if (!Number.isFinite(hours)) return null;
  return hours < 0 ? "after" : "before";
}
