"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useId, type ReactNode } from "react";
import { Button } from "../ui/button";
import { NativeSelect } from "../ui/native-select";
import type { Page } from "./list-result";

type PagerProps = {
  page: Page<unknown>;
  sizes: readonly number[];
  size: number;
  onSize: (size: number) => void;
  /** `null` leads to the first page. */
  onPage: (cursor: string | null) => void;
  /** How many there are, and more to say about it. */
  total: ReactNode;
};

/** From page to page by cursor: rows that come and go meanwhile move nobody. */
export function Pager({ page, sizes, size, onSize, onPage, total }: PagerProps) {
  const sizeId = useId();
  return (
    <nav
      aria-label="Pages"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pt-3 text-sm text-fg-muted"
    >
      <div>{total}</div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="flex items-center gap-2">
          <label htmlFor={sizeId} className="text-xs">
            Rows per page
          </label>
          <NativeSelect
            id={sizeId}
            size="sm"
            value={size}
            onChange={(event) => onSize(Number(event.target.value))}
            className="w-auto"
          >
            {sizes.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </NativeSelect>
        </div>
        <div className="flex gap-1.5">
          <StepButton cursor={page.previousCursor} onPage={onPage}>
            <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
            Previous
          </StepButton>
          <StepButton cursor={page.nextCursor} onPage={onPage}>
            Next
            <ChevronRight aria-hidden className="size-4 rtl:-scale-x-100" />
          </StepButton>
        </div>
      </div>
    </nav>
  );
}

type StepButtonProps = {
  cursor: string | null;
  onPage: (cursor: string) => void;
  children: ReactNode;
};

/** Keeps its place and its focus at the ends of the list. */
const StepButton = ({ cursor, onPage, children }: StepButtonProps) => (
  <Button
    aria-disabled={cursor === null}
    onClick={cursor === null ? undefined : () => onPage(cursor)}
  >
    {children}
  </Button>
);
