"use client";

import type { ReactNode } from "react";
import { cn } from "./class-names";
import { FieldSet } from "./field-set";

type Option<Value extends string> = {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  /** Why it cannot be chosen now; it stays in sight and says so. */
  unavailable?: string;
};

type RadioGroupProps<Value extends string> = {
  legend: ReactNode;
  legendHidden?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  id?: string;
  name: string;
  value: Value | null;
  onChange: (value: Value) => void;
  options: readonly Option<Value>[];
  /** Cards give each choice room for a sentence; lines are for short words. */
  look?: "lines" | "cards";
  className?: string;
};

/** One choice of a few, all in sight. The arrow keys are the browser's own. */
export function RadioGroup<Value extends string>({
  name,
  value,
  onChange,
  options,
  look = "lines",
  className,
  ...fieldSet
}: RadioGroupProps<Value>) {
  return (
    <FieldSet {...fieldSet} className={cn(className)}>
      {options.map((option) => (
        <label
          key={option.value}
          className={cn(
            "flex items-start gap-2.5 text-sm",
            look === "cards" &&
              "rounded-lg border border-line p-3 transition-colors hover:bg-subtle has-checked:border-primary has-checked:bg-primary-soft",
            look === "lines" && "w-fit",
            option.unavailable && "text-fg-muted",
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={Boolean(option.unavailable)}
            onChange={() => onChange(option.value)}
            className={cn(
              "hit-area mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-control bg-bg",
              "transition-[border-width,border-color] checked:border-5 checked:border-primary",
              "forced-colors:appearance-auto",
            )}
          />
          <span>
            <span className={cn(look === "cards" && "font-medium")}>{option.label}</span>
            {(option.unavailable ?? option.hint) && (
              <span className="block text-xs text-fg-muted">
                {option.unavailable ?? option.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </FieldSet>
  );
}
