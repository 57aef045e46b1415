"use client";

import { useId, type ReactNode } from "react";
import { cn } from "./class-names";
import { FieldError, FieldHint } from "./field";
import { FieldContext } from "./field-context";

type FieldSetProps = {
  legend: ReactNode;
  legendHidden?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** Several controls that answer one question: radios, or a list of checkboxes. */
export function FieldSet({ legend, legendHidden = false, hint, error, ...rest }: FieldSetProps) {
  const ownId = useId();
  const id = rest.id ?? ownId;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <fieldset
      id={id}
      aria-describedby={[errorId, hintId].filter(Boolean).join(" ") || undefined}
      className={cn("min-w-0", rest.className)}
    >
      <legend className={cn("text-sm font-medium", legendHidden && "sr-only")}>{legend}</legend>
      {hint && <FieldHint id={hintId}>{hint}</FieldHint>}
      {/* The group carries the hint and error; its members have labels of their own. */}
      <FieldContext value={null}>
        <div className={cn("flex flex-col gap-2", !legendHidden && "mt-2")}>{rest.children}</div>
      </FieldContext>
      {error && (
        <div className="mt-2">
          <FieldError id={errorId}>{error}</FieldError>
        </div>
      )}
    </fieldset>
  );
}
