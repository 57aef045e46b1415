"use client";

import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { useFormat } from "@/components/ui/format-context";
import { Skeleton } from "@/components/ui/skeleton";
import type { SubscriberMovementTotal } from "@/server/services/analytics/total-subscriber-movements";

type MovementBalanceProps = {
  /** `undefined` until the first answer. */
  total: SubscriberMovementTotal | undefined;
  /** An earlier answer, while another is on its way. */
  isStale: boolean;
  /** The last try failed. */
  hasFailed: boolean;
  onRetry: () => void;
};

const parts = [
  { key: "new", label: "New", sign: "" },
  { key: "winback", label: "Won back", sign: "+" },
  { key: "churned", label: "Churned", sign: "−" },
  { key: "net", label: "Net", sign: "=" },
] as const;

/** New and won back, less churned: the sum that the figures of subscribers are made of. */
export function MovementBalance({ total, isStale, hasFailed, onRetry }: MovementBalanceProps) {
  const { number } = useFormat();
  if (!total && hasFailed) {
    return (
      <p role="alert" className="text-sm text-fg-muted">
        The totals could not be loaded.{" "}
        <Button variant="link" size="inline" onClick={onRetry}>
          Try again
        </Button>
      </p>
    );
  }
  if (!total) return <Skeleton className="h-17" />;
  return (
    <dl
      aria-label="Totals of all movements of this filter"
      aria-busy={isStale}
      className={cn(
        "flex flex-wrap gap-x-8 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2.5 transition-opacity",
        isStale && "opacity-60",
      )}
    >
      {parts.map(({ key, label, sign }) => (
        <div key={key}>
          <dt className="text-xs text-fg-muted">
            {sign && <span aria-hidden>{sign} </span>}
            <span>{label}</span>
          </dt>
          <dd className="tabular font-semibold">{number(total[key])}</dd>
        </div>
      ))}
    </dl>
  );
}
