"use client";

import { ListFilter } from "lucide-react";
import { useRef, useState } from "react";
import type { Filter } from "@/server/domain/list-filter";
import type { ListShape } from "@/server/domain/list-shape";
import { Button } from "../ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "../ui/dropdown-menu";
import { FilterChip } from "./filter-chip";
import type { FilterField } from "./filter-field";

type FilterBarProps = {
  shape: ListShape;
  fields: readonly FilterField[];
  filters: readonly Filter[];
  onChange: (filters: readonly Filter[]) => void;
};

/** The filters in force, those that stand ready, and a menu of all that are not in force. */
export function FilterBar({ shape, fields, filters, onChange }: FilterBarProps) {
  const [open, setOpen] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const filterOn = (name: string) => filters.find(({ field }) => field === name) ?? null;
  const isShown = ({ field, isPinned }: FilterField) =>
    isPinned === true || field === open || filterOn(field) !== null;
  const rest = fields.filter(({ field }) => filterOn(field) === null);

  const apply = (filter: Filter) => {
    const isKnown = filterOn(filter.field) !== null;
    const replaced = filters.map((each) => (each.field === filter.field ? filter : each));
    setOpen(null);
    onChange(isKnown ? replaced : [...filters, filter]);
  };

  return (
    <>
      {fields.filter(isShown).map((field) => {
        const spec = shape.fields[field.field];
        if (!spec) return null;
        return (
          <FilterChip
            key={field.field}
            field={field}
            spec={spec}
            filter={filterOn(field.field)}
            isOpen={open === field.field}
            onOpen={(isOpen) => setOpen(isOpen ? field.field : null)}
            onApply={apply}
            onRemove={() => onChange(filters.filter((each) => each.field !== field.field))}
            onGone={() => addButton.current?.focus()}
          />
        );
      })}
      {rest.length > 0 && (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="ghost" ref={addButton} data-add-filter className="text-fg-muted">
              <ListFilter aria-hidden className="size-4" />
              Add filter
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent
            align="start"
            // The chosen filter's editor takes the focus, and must not lose it to this button.
            onCloseAutoFocus={(event) => open !== null && event.preventDefault()}
          >
            {rest.map(({ field, label }) => (
              <DropdownMenuItem key={field} onSelect={() => setOpen(field)}>
                {label}
              </DropdownMenuItem>
            ))}
          </DropdownMenuContent>
        </DropdownMenu>
      )}
    </>
  );
}
