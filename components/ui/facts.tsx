import type { ReactNode } from "react";
import { cn } from "./class-names";

/** What is known of one thing: names at the start, values beside them. */
export function Facts({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <dl
      className={cn(
        "grid grid-cols-[minmax(5.5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm sm:gap-x-6",
        className,
      )}
    >
      {children}
    </dl>
  );
}

/** One fact; where there is none, that is said. */
export function Fact({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-fg-muted">{label}</dt>
      <dd className="min-w-0 break-words">
        {children || <span className="text-fg-muted">None</span>}
      </dd>
    </>
  );
}
