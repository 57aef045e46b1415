"use client";

import type { ComponentProps, ReactNode } from "react";
import { cn } from "./class-names";

type SwitchProps = Omit<ComponentProps<"input">, "type" | "role" | "size"> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** On or off, at once. In a form that is saved later, a checkbox is the honest control. */
export function Switch({ label, hint, className, ...props }: SwitchProps) {
  return (
    <label className={cn("flex items-start justify-between gap-4 text-sm", className)}>
      <span>
        <span className="font-medium">{label}</span>
        {hint && <span className="block text-xs text-pretty text-fg-muted">{hint}</span>}
      </span>
      <span className="relative mt-0.5 inline-flex shrink-0">
        <input
          {...props}
          type="checkbox"
          role="switch"
          className={cn(
            "peer hit-area h-5 w-9 appearance-none rounded-full border border-control bg-subtle transition-colors",
            "checked:border-primary checked:bg-primary disabled:opacity-60 forced-colors:appearance-auto",
          )}
        />
        <span
          aria-hidden
          className={cn(
            "pointer-events-none absolute inset-y-0 start-0.75 my-auto size-3.5 rounded-full bg-fg-muted transition-[translate,background-color]",
            "peer-checked:translate-x-4 peer-checked:bg-primary-fg rtl:peer-checked:-translate-x-4 forced-colors:hidden",
          )}
        />
      </span>
    </label>
  );
}
