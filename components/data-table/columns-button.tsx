"use client";

import { Columns3 } from "lucide-react";
import { lazy, Suspense } from "react";
import { Button } from "../ui/button";
import { Popover, PopoverContent, PopoverTrigger } from "../ui/popover";
import { Skeleton } from "../ui/skeleton";
import type { ColumnsPanelProps } from "./columns-panel";

const ColumnsPanel = lazy(async () => ({
  default: (await import("./columns-panel")).ColumnsPanel,
}));

/** Not on a phone, which shows the columns of first priority whatever else is chosen. */
export function ColumnsButton(props: ColumnsPanelProps) {
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button className="max-md:hidden">
          <Columns3 aria-hidden className="size-4 text-fg-muted" />
          Columns
        </Button>
      </PopoverTrigger>
      <PopoverContent label="Columns" align="end" className="p-2">
        <Suspense fallback={<Skeleton className="h-40 w-72" />}>
          <ColumnsPanel {...props} />
        </Suspense>
      </PopoverContent>
    </Popover>
  );
}
