"use client";

import { CircleAlert, RotateCw } from "lucide-react";
import { Button } from "./button";
import { cn } from "./class-names";

type ErrorPanelProps = {
  /** What does not work now: "The audit log could not be loaded." */
  effect: string;
  /** What to do about it. */
  fix?: string;
  onRetry?: () => void;
  isRetrying?: boolean;
  /** Finds the cause in the log; small, to be read out to support. */
  reference?: string | null;
  className?: string;
};

/** Stands where the failed part would; the rest of the page lives on. */
export function ErrorPanel({ effect, fix, onRetry, reference, ...rest }: ErrorPanelProps) {
  return (
    <div
      role="alert"
      className={cn(
        "flex flex-col items-center rounded-lg border border-line px-6 py-10 text-center text-sm",
        rest.className,
      )}
    >
      <CircleAlert aria-hidden className="mb-2 size-5 text-bad" />
      <p className="font-semibold text-balance">{effect}</p>
      {fix && <p className="mt-1 max-w-110 text-pretty text-fg-muted">{fix}</p>}
      {onRetry && (
        <Button onClick={onRetry} loading={rest.isRetrying ?? false} className="mt-4">
          {!rest.isRetrying && <RotateCw aria-hidden className="size-3.5" />}
          Retry
        </Button>
      )}
      {reference && (
        <p className="mt-4 text-xs text-fg-muted">
          Support reference <span className="font-mono select-all">{reference}</span>
        </p>
      )}
    </div>
  );
}
