import type { ReactNode } from "react";
import { cn } from "./class-names";

type CardProps = {
  /** A heading; its level follows from where the card stands, two by default. */
  title?: ReactNode;
  level?: 2 | 3;
  detail?: ReactNode;
  action?: ReactNode;
  footer?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** One subject with its own heading and actions. */
export function Card({ title, level = 2, detail, action, footer, className, children }: CardProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={cn("min-w-0 rounded-lg border border-line bg-surface", className)}>
      {title && (
        <header className="flex items-start justify-between gap-4 px-4 pt-3.5">
          <div className="min-w-0">
            <Heading className="text-sm font-semibold">{title}</Heading>
            {detail && <p className="text-xs text-pretty text-fg-muted">{detail}</p>}
          </div>
          {action && <div className="flex shrink-0 items-center gap-2">{action}</div>}
        </header>
      )}
      {children && <div className="px-4 py-3.5">{children}</div>}
      {footer && <footer className="border-t border-line px-4 py-2.5 text-sm">{footer}</footer>}
    </section>
  );
}
