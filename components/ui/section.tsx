import type { ReactNode } from "react";
import { cn } from "./class-names";

type SectionProps = { title: string; detail?: ReactNode; className?: string; children: ReactNode };

/** A part of a page under a heading of its own, without a frame. What it holds may be a landmark. */
export const Section = ({ title, detail, className, children }: SectionProps) => (
  <section className={cn("min-w-0", className)}>
    <h2 className="text-sm font-semibold">{title}</h2>
    {detail && <p className="text-xs text-pretty text-fg-muted">{detail}</p>}
    <div className="mt-3">{children}</div>
  </section>
);
