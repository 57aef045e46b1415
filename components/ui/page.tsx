import type { ReactNode } from "react";
import { Skeleton } from "./skeleton";

type PageHeaderProps = {
  title: ReactNode;
  /** How many there are, already formatted: "4,213" or "10,000+". */
  count?: ReactNode;
  /** One line under the title: whose it is, its state, since when. */
  detail?: ReactNode;
  /** The trail above the title, a `Breadcrumb`. */
  breadcrumb?: ReactNode;
  /** The one thing people come here to do. */
  action?: ReactNode;
  /** Everything else that can be done here, in one menu. */
  overflow?: ReactNode;
};

/** The head of every dashboard page; holds its only h1. */
export function PageHeader(props: PageHeaderProps) {
  return (
    <header className="mb-6">
      {props.breadcrumb && <div className="mb-1">{props.breadcrumb}</div>}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="flex flex-wrap items-baseline gap-x-2.5 text-lg font-semibold tracking-tight text-balance break-words">
            {props.title}
            {props.count !== undefined && (
              <span className="tabular text-sm font-normal tracking-normal text-fg-muted">
                {props.count}
              </span>
            )}
          </h1>
          {props.detail && <div className="mt-0.5 text-sm text-fg-muted">{props.detail}</div>}
        </div>
        {(props.action || props.overflow) && (
          <div className="flex max-w-full min-w-0 flex-wrap items-center gap-2">
            {props.action}
            {props.overflow}
          </div>
        )}
      </div>
    </header>
  );
}

type TableSkeletonProps = { columns: number; rows?: number; label?: string };

/** The outline of a table that is on its way, of the same heights, so that nothing jumps. */
export function TableSkeleton({ columns, rows = 8, label = "Loading" }: TableSkeletonProps) {
  const cells = Array.from({ length: columns }, (_, column) => column);
  return (
    <div role="status" aria-busy className="overflow-hidden rounded-lg border border-line">
      <span className="sr-only">{label}</span>
      {Array.from({ length: rows + 1 }, (_, row) => (
        <div
          key={row}
          aria-hidden
          className="flex h-10 items-center gap-4 border-b border-line px-3 last:border-0 first:h-9 first:bg-surface"
        >
          {cells.map((column) => (
            <span key={column} className={column === 0 ? "flex-2" : "flex-1"}>
              <Skeleton className={row === 0 ? "h-3 w-16" : widths[(row + column) % 3]} />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}

const widths = ["h-3.5 w-4/5", "h-3.5 w-3/5", "h-3.5 w-2/5"];
