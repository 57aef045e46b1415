"use client";

import { useState } from "react";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";

type HoursFieldProps = {
  /** Names both controls: "Try 1", "Grace". */
  label: string;
  /** Not a number while what is typed is none. */
  hours: number;
  least: 0 | 1;
  onChange: (hours: number) => void;
  isWrong: boolean;
};

const sizes = { hours: 1, days: 24 };
type Unit = keyof typeof sizes;

/** A stretch of time as people write it, in whole hours or days. */
export function HoursField({ label, hours, least, onChange, isWrong }: HoursFieldProps) {
  const [typed, setTyped] = useState(() => spelt(hours));
  // As typed, while that is what the form holds: `007` and "three" stay in sight.
  const shown = Object.is(hoursOf(typed, least), hours) ? typed : spelt(hours);
  const change = (next: { amount: string; unit: Unit }) => {
    setTyped(next);
    onChange(hoursOf(next, least));
  };
  return (
    <span className="flex gap-2">
      <Input
        aria-label={label}
        value={shown.amount}
        onChange={({ target }) => change({ ...shown, amount: target.value })}
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={isWrong || undefined}
        className="tabular w-16"
      />
      <NativeSelect
        aria-label={`${label}: unit`}
        value={shown.unit}
        onChange={({ target }) =>
          change({ ...shown, unit: target.value === "days" ? "days" : "hours" })
        }
        className="w-24"
      >
        <option value="hours">hours</option>
        <option value="days">days</option>
      </NativeSelect>
    </span>
  );
}

function spelt(hours: number): { amount: string; unit: Unit } {
  if (!Number.isFinite(hours)) return { amount: "", unit: "hours" };
  const isDays = hours >= 24 && hours % 24 === 0;
  return isDays
    ? { amount: String(hours / 24), unit: "days" }
    : { amount: String(hours), unit: "hours" };
}

/** Whole numbers alone; anything else is none, for the form to refuse. */
function hoursOf({ amount, unit }: { amount: string; unit: Unit }, least: number): number {
  const count = /^\d{1,5}$/.test(amount.trim()) ? Number(amount.trim()) : Number.NaN;
  return count >= least ? count * sizes[unit] : Number.NaN;
}
