import type { ReactNode } from "react";
import { cn } from "./class-names";

type ScrollRegionProps = { label: string; className?: string; children: ReactNode };

/** What is wider than the page scrolls by itself, also by keyboard; the page never does. */
export function ScrollRegion({ label, className, children }: ScrollRegionProps) {
  return (
    <div
      role="region"
      aria-label={label}
      // A region that scrolls has to be reachable without a mouse.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      // What is hidden by being placed apart stays inside, and widens nothing but this.
      className={cn("relative overflow-x-auto rounded-lg", className)}
    >
      {children}
    </div>
  );
}
