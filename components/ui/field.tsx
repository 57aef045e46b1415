"use client";

import { CircleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import { cn } from "./class-names";
import { FieldContext } from "./field-context";

type FieldProps = {
  label: ReactNode;
  /** What to write, before it is written. Stays in sight when there is an error. */
  hint?: ReactNode;
  error?: string | undefined;
  /** Most fields are needed; the few that are not say so. */
  optional?: boolean;
  /** The label is there for those who cannot see the column or icon that names it. */
  labelHidden?: boolean;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** Label, control, hint and error, tied together for everyone. */
export function Field({ label, hint, error, optional = false, ...rest }: FieldProps) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const wiring = {
    id,
    describedBy: [errorId, hintId].filter(Boolean).join(" ") || undefined,
    invalid: Boolean(error),
    required: !optional,
  };
  return (
    <div className={cn("flex flex-col gap-1.5", rest.className)}>
      <label
        htmlFor={id}
        className={cn("w-fit text-sm font-medium", rest.labelHidden && "sr-only")}
      >
        {label}
        {optional && <span className="font-normal text-fg-muted"> (optional)</span>}
      </label>
      <FieldContext value={wiring}>{rest.children}</FieldContext>
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {hint && <FieldHint id={hintId}>{hint}</FieldHint>}
    </div>
  );
}

type PartProps = { id?: string | undefined; children: ReactNode };

export function FieldHint({ id, children }: PartProps) {
  return (
    <p id={id} className="text-xs text-pretty text-fg-muted">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: PartProps) {
  return (
    <p id={id} className="flex gap-1 text-xs text-bad">
      <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {children}
    </p>
  );
}
