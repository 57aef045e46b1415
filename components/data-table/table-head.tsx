"use client";

import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { Checkbox } from "../ui/checkbox";
import { cn } from "../ui/class-names";
import { priorityStyle, stickyStyle } from "./cell-style";
import { nextSort, type SortDirection, type SortState } from "./columns";
import type { TableModel } from "./table-model";
import { roles } from "./table-roles";

type TableHeadProps<Row extends object> = {
  table: TableModel<Row>;
  isChosen: boolean;
  sort: SortState;
  onSort: (sort: SortState) => void;
  canSelect: boolean;
  hasActions: boolean;
};

const headStyle =
  "h-9 border-b border-line px-3 text-start text-xs font-medium whitespace-nowrap text-fg-muted";

export function TableHead<Row extends object>({ table, sort, ...props }: TableHeadProps<Row>) {
  const [group] = table.getHeaderGroups();
  return (
    <thead {...roles.group} className="max-md:sr-only">
      <tr {...roles.row} className="bg-surface">
        {props.canSelect && (
          <th
            {...roles.columnHeader}
            scope="col"
            className={cn(headStyle, stickyStyle, "start-0 w-0 md:border-e-0")}
          >
            <Checkbox
              aria-label="Select all rows on this page"
              className="align-middle"
              checked={table.getIsAllRowsSelected()}
              indeterminate={!table.getIsAllRowsSelected() && table.getIsSomeRowsSelected()}
              onChange={table.getToggleAllRowsSelectedHandler()}
            />
          </th>
        )}
        {group?.headers.map((header, at) => {
          const meta = header.column.columnDef.meta;
          const kind = meta?.sort;
          const isSorted = sort.field === header.column.id;
          return (
            <th
              key={header.id}
              {...roles.columnHeader}
              scope="col"
              aria-sort={kind && (isSorted ? sort.direction : "none")}
              className={cn(
                headStyle,
                meta && priorityStyle(meta.priority, props.isChosen),
                meta?.align === "end" && "text-end",
                at === 0 && [stickyStyle, props.canSelect ? "start-10" : "start-0"],
              )}
            >
              {kind ? (
                <SortButton
                  label={meta?.label ?? ""}
                  direction={isSorted ? sort.direction : null}
                  onPress={() => props.onSort(nextSort({ id: header.column.id, sort: kind }, sort))}
                />
              ) : (
                meta?.label
              )}
            </th>
          );
        })}
        {props.hasActions && (
          <th {...roles.columnHeader} scope="col" className={headStyle}>
            <span className="sr-only">Actions</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

const arrows = { ascending: ArrowUp, descending: ArrowDown };

type SortButtonProps = { label: string; direction: SortDirection | null; onPress: () => void };

function SortButton({ label, direction, onPress }: SortButtonProps) {
  const Arrow = direction ? arrows[direction] : ChevronsUpDown;
  return (
    <button
      type="button"
      onClick={onPress}
      className={cn(
        "-mx-1.5 inline-flex h-6 items-center gap-1 rounded-md px-1.5 hover:bg-subtle hover:text-fg",
        direction && "text-fg",
      )}
    >
      {label}
      <Arrow aria-hidden className={cn("size-3.5", !direction && "opacity-60")} />
    </button>
  );
}
