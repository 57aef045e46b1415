import type { ReactNode } from "react";
import { cn } from "./class-names";

/** What is known of one thing: names at the start, values beside them, or below them on phones. */
export function Facts({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <dl
      className={cn(
        "grid gap-x-6 text-sm sm:grid-cols-[minmax(6.5rem,auto)_minmax(0,1fr)] sm:gap-y-2",
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
      <dd className="mb-2 min-w-0 break-words sm:mb-0">
        {children || <span className="text-fg-muted">None</span>}
      </dd>
    </>
  );
}
