"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import type { Total } from "./list-result";
import type { Selection } from "./selection";

type BulkBarProps = {
  selection: Selection;
  total: Total;
  /** "4,213" or "10,000+". */
  totalText: string;
  format: (count: number) => string;
  /** What can be done with all of them. */
  children: ReactNode;
};

/** In sight while rows are ticked, at the foot of the screen, with what can be done with them. */
export function BulkBar({ selection, total, totalText, format, children }: BulkBarProps) {
  const isAll = selection.selected.kind === "all";
  const count = selection.count(total.count);
  if (count === 0) return null;
  return (
    <section
      aria-label="Selected rows"
      className="sticky bottom-4 z-20 mt-3 flex animate-toast flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-lg border border-line bg-layer py-2 ps-4 pe-2 text-sm shadow-layer"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p role="status" className="tabular font-medium">
          {isAll ? `All ${totalText} selected` : `${format(count)} selected`}
        </p>
        {!isAll && (total.isCapped || count < total.count) && (
          <Button variant="link" size="inline" onClick={selection.selectAll}>
            Select all {totalText} matching
          </Button>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-1.5">
        {children}
        <Button variant="ghost" size="icon" aria-label="Clear selection" onClick={selection.clear}>
          <X className="size-4" />
        </Button>
      </div>
    </section>
  );
}
