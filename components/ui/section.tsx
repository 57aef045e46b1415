"use client";

import { useId, type ReactNode } from "react";
import { cn } from "./class-names";

type SectionProps = { title: string; detail?: ReactNode; className?: string; children: ReactNode };

/** A part of a page under a heading of its own, without a frame. */
export function Section({ title, detail, className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cn("min-w-0", className)}>
      <h2 id={id} className="text-sm font-semibold">
        {title}
      </h2>
      {detail && <p className="text-xs text-pretty text-fg-muted">{detail}</p>}
      <div className="mt-3">{children}</div>
    </section>
  );
}
