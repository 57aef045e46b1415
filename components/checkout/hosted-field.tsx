import type { ComponentProps, ReactNode } from "react";
import { AlertIcon } from "./icons";

/** The look of what is typed into: 16 px letters, 48 px high, an edge that is seen. */
export const controlLook =
  "h-12 w-full rounded-lg border border-control bg-bg px-3.5 text-base text-fg transition-colors " +
  "placeholder:text-fg-muted hover:border-fg-muted focus-visible:border-primary " +
  "focus-visible:outline-offset-0 aria-invalid:border-bad [&[readonly]]:bg-surface";

type FieldProps = {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string;
  /** Stands between the label and the hint. */
  children: ReactNode;
};

/** Label, control, error and hint of one field; `fieldWiring` ties the control to them. */
export function HostedField({ id, label, hint, error, className = "", children }: FieldProps) {
  return (
    <div className={`flex flex-col gap-1.5 ${className}`}>
      <label htmlFor={id} className="w-fit text-sm font-medium">
        {label}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className="flex gap-1.5 text-sm text-bad">
          <AlertIcon size="size-4" className="mt-0.5" />
          {error}
        </p>
      )}
      {hint && (
        <div id={`${id}-hint`} className="text-sm text-pretty text-fg-muted">
          {hint}
        </div>
      )}
    </div>
  );
}

type Wired = { id: string; hint?: ReactNode; error?: string | undefined };

/** What ties a control to its label, error and hint. */
export const fieldWiring = ({ id, hint, error }: Wired) => ({
  id,
  "aria-invalid": error ? true : undefined,
  "aria-describedby":
    [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ") || undefined,
  "aria-required": true,
});

export const HostedInput = ({ className = "", ...props }: ComponentProps<"input">) => (
  <input {...props} spellCheck={false} className={`${controlLook} ${className}`} />
);
