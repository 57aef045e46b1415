"use client";

import { Check, Minus } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "size"> & {
  /** Some, not all, of what it stands for. */
  indeterminate?: boolean;
};

/** The bare box, for tables and lists; give it an `aria-label`. */
export function Checkbox({ indeterminate = false, className, ref, ...props }: CheckboxProps) {
  return (
    <span className={cn("relative inline-flex size-4 shrink-0", className)}>
      <input
        {...props}
        type="checkbox"
        ref={(box) => {
          if (box) box.indeterminate = indeterminate;
          if (typeof ref === "function") return ref(box);
          if (ref) ref.current = box;
        }}
        className={cn(
          "peer hit-area size-4 appearance-none rounded-sm border border-control bg-bg transition-colors",
          "checked:border-primary checked:bg-primary indeterminate:border-primary indeterminate:bg-primary",
          "aria-invalid:border-bad disabled:opacity-60 forced-colors:appearance-auto",
        )}
      />
      <Check aria-hidden strokeWidth={3} className={cn(markStyle, "peer-checked:block")} />
      <Minus aria-hidden strokeWidth={3} className={cn(markStyle, "peer-indeterminate:block")} />
    </span>
  );
}

const markStyle =
  "pointer-events-none absolute inset-0 m-auto hidden size-3 text-primary-fg forced-colors:hidden!";

type CheckboxLineProps = CheckboxProps & { label: ReactNode; hint?: ReactNode };

/** A box with its words, which are part of the target. */
export function CheckboxLine({ label, hint, className, ...props }: CheckboxLineProps) {
  return (
    <label className={cn("flex w-fit items-start gap-2 text-sm", className)}>
      <Checkbox {...props} className="mt-0.5" />
      <span>
        {label}
        {hint && <span className="block text-xs text-fg-muted">{hint}</span>}
      </span>
    </label>
  );
}
