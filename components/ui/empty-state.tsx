import type { ReactNode } from "react";
import { cn } from "./class-names";

type EmptyStateProps = {
  /** What this place is for, or what found nothing: "No coupons match these 3 filters". */
  title: string;
  icon?: ReactNode;
  /** One button, verb and noun: "Create coupon", "Clear filters". */
  action?: ReactNode;
  /** Where to read more. */
  link?: ReactNode;
  className?: string;
  /** One sentence. */
  children?: ReactNode;
};

/** Says what will stand here and how to begin, or why nothing does and how to widen the search. */
export function EmptyState({ title, icon, action, link, className, children }: EmptyStateProps) {
  return (
    <div
      className={cn(
        "flex flex-col items-center rounded-lg border border-dashed border-line px-6 py-12 text-center",
        className,
      )}
    >
      {icon && (
        <span
          aria-hidden
          className="mb-3 inline-flex size-9 items-center justify-center rounded-lg border border-line bg-surface text-fg-muted [&_svg]:size-4.5"
        >
          {icon}
        </span>
      )}
      <p className="text-sm font-semibold text-balance">{title}</p>
      {children && <p className="mt-1 max-w-110 text-sm text-pretty text-fg-muted">{children}</p>}
      {(action || link) && (
        <div className="mt-4 flex flex-wrap items-center justify-center gap-x-4 gap-y-2 text-sm">
          {action}
          {link}
        </div>
      )}
    </div>
  );
}
