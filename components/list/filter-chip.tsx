"use client";

import { Plus, X } from "lucide-react";
import { lazy, Suspense, useRef, type KeyboardEvent } from "react";
import type { Filter } from "@/server/domain/list-filter";
import type { FieldSpec } from "@/server/domain/list-shape";
import { cn } from "../ui/class-names";
import { useFormat } from "../ui/format-context";
import { useNow } from "../ui/now-context";
import { Popover, PopoverContent, PopoverTrigger } from "../ui/popover";
import { Skeleton } from "../ui/skeleton";
import { describeFilter } from "./describe-filter";
import type { FilterField } from "./filter-field";

const FilterEditor = lazy(async () => ({
  default: (await import("./filter-editor")).FilterEditor,
}));

type FilterChipProps = {
  field: FilterField;
  spec: FieldSpec;
  filter: Filter | null;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onApply: (filter: Filter) => void;
  onRemove: () => void;
  /** The chip went away with its editor, and the focus it had goes elsewhere. */
  onGone: () => void;
};

const chipStyle = [
  "inline-flex h-8 max-w-full items-center gap-1.5 rounded-lg border text-sm transition-colors pointer-coarse:h-10",
  "hover:bg-subtle aria-expanded:bg-subtle",
].join(" ");

/** Field, operator, value: pressed to change it, Delete or the cross to take it away. */
export function FilterChip({ field, filter, isOpen, ...props }: FilterChipProps) {
  const format = useFormat();
  const now = useNow();
  const chip = useRef<HTMLSpanElement>(null);
  const words = filter && describeFilter(filter, field, format, now);

  const press = (event: KeyboardEvent) => {
    if (!filter || (event.key !== "Delete" && event.key !== "Backspace")) return;
    event.preventDefault();
    props.onRemove();
  };

  return (
    <Popover open={isOpen} onOpenChange={props.onOpen}>
      <span ref={chip} className="relative inline-flex max-w-full">
        <PopoverTrigger
          data-filter={field.field}
          onKeyDown={press}
          className={cn(
            chipStyle,
            words
              ? "border-line bg-surface ps-2.5 pe-8"
              : "border-dashed border-control px-2.5 text-fg-muted",
          )}
        >
          {words ? (
            <span className="truncate">
              {field.label} <span className="text-fg-muted">{words.operator}</span>{" "}
              <span className="font-medium">{words.value}</span>
            </span>
          ) : (
            <>
              <Plus aria-hidden className="size-3.5" />
              {field.label}
            </>
          )}
        </PopoverTrigger>
        {filter && (
          <button
            type="button"
            aria-label={`Remove filter ${field.label}`}
            onClick={props.onRemove}
            className="hit-area absolute! inset-y-0 end-1 my-auto inline-flex size-6 items-center justify-center rounded-md text-fg-muted hover:bg-subtle hover:text-fg"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        )}
      </span>
      <PopoverContent
        label={`Filter by ${field.label}`}
        className="p-0"
        onCloseAutoFocus={(event) => {
          if (chip.current) return;
          event.preventDefault();
          props.onGone();
        }}
      >
        <Suspense fallback={<Skeleton className="m-3 h-40 w-72 max-w-full" />}>
          <FilterEditor field={field} spec={props.spec} filter={filter} onApply={props.onApply} />
        </Suspense>
      </PopoverContent>
    </Popover>
  );
}
