"use client";

import { useId, type ReactNode } from "react";
import { cn } from "./class-names";

type Segment<Value extends string> = { value: Value; label: string; icon?: ReactNode };

type SegmentedControlProps<Value extends string> = {
  /** What is being chosen; heard, not seen. */
  legend: string;
  value: Value;
  onChange: (value: Value) => void;
  options: readonly Segment<Value>[];
  /** Icons alone where space is short; the labels stay for those who cannot see them. */
  iconsOnly?: boolean;
  className?: string;
};

/** Two to four views of the same thing; radios in the clothes of a toggle. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset
      className={cn(
        "inline-flex max-w-full min-w-0 flex-wrap rounded-lg border border-line bg-subtle p-0.5",
        props.className,
      )}
    >
      <legend className="sr-only">{props.legend}</legend>
      {props.options.map((option) => (
        <label
          key={option.value}
          title={props.iconsOnly ? option.label : undefined}
          className={cn(
            "relative inline-flex h-6.5 items-center gap-1.5 rounded-md border border-transparent px-2.5 text-xs font-medium text-fg-muted transition-colors pointer-coarse:h-9",
            "hover:text-fg has-checked:border-line has-checked:bg-bg has-checked:text-fg [&_svg]:size-3.5",
            "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary",
          )}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
            className="absolute inset-0 appearance-none opacity-0 forced-colors:static forced-colors:appearance-auto forced-colors:opacity-100"
          />
          {option.icon}
          <span className={cn(props.iconsOnly && "sr-only")}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
