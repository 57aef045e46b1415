"use client";

import type { ReactNode } from "react";
import { cn } from "../ui/class-names";
import { ScrollRegion } from "../ui/scroll-region";
import type { Columns, SortState } from "./columns";
import type { ListResult, Page } from "./list-result";
import type { RowTarget } from "./row-link";
import type { Selection } from "./selection";
import { StaleNotice, TableFailure } from "./states";
import { TableHead } from "./table-head";
import { useTableModel } from "./table-model";
import { TableRow } from "./table-row";
import { roles } from "./table-roles";
import { TableSkeleton } from "../ui/page";

export type DataTableProps<Row extends object> = {
  /** The table's caption, and the name of the region it scrolls in. */
  label: string;
  /** Said once for all columns, above them: "Times in Europe/Amsterdam". */
  note?: ReactNode;
  /** Constants at module scope: a new array is a new table. */
  columns: Columns<Row>;
  /** The columns somebody chose, or `null`. */
  chosen: readonly string[] | null;
  result: ListResult<Row>;
  rowId: (row: Row) => string;
  /** Names the row to those who meet its box or its menu alone. */
  rowName: (row: Row) => string;
  rowTarget?: (row: Row) => RowTarget;
  rowActions?: (row: Row) => ReactNode;
  sort: SortState;
  onSort: (sort: SortState) => void;
  selection?: Selection | undefined;
  /** Stands where there are no rows, and says why. */
  empty: ReactNode;
};

/**
 * The one table. Loading, empty and failed it stands in the same place; while it asks again, the
 * rows it has stay, dimmed.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { result, label } = props;
  const { page, error } = result;
  if (!page) {
    return error ? (
      <TableFailure label={label} result={result} />
    ) : (
      <TableSkeleton columns={5} label={`Loading ${label}`} />
    );
  }
  return (
    <>
      {error && <StaleNotice result={result} />}
      {page.rows.length === 0 ? props.empty : <FilledTable {...props} page={page} />}
    </>
  );
}

type FilledTableProps<Row extends object> = DataTableProps<Row> & { page: Page<Row> };

function FilledTable<Row extends object>({ page, result, ...props }: FilledTableProps<Row>) {
  const { columns, chosen, rowId, selection } = props;
  const table = useTableModel({ columns, chosen, rows: page.rows, rowId, selection });
  const look = { isChosen: chosen !== null, canSelect: selection !== undefined };

  return (
    <ScrollRegion label={props.label} className="border border-line">
      <table
        {...roles.table}
        aria-busy={result.isStale}
        className={cn(
          "w-full border-separate border-spacing-0 text-sm transition-opacity max-md:block",
          result.isStale && "opacity-60",
        )}
      >
        <caption className="border-b border-line bg-surface px-3 py-1.5 text-start text-xs text-fg-muted not-has-[[data-note]]:sr-only max-md:block">
          <span className="sr-only">{props.label}. </span>
          {props.note && <span data-note>{props.note}</span>}
        </caption>
        <TableHead
          {...look}
          table={table}
          sort={props.sort}
          onSort={props.onSort}
          hasActions={props.rowActions !== undefined}
        />
        <tbody {...roles.group} className="max-md:block">
          {table.getRowModel().rows.map((row) => (
            <TableRow
              {...look}
              key={row.id}
              table={table}
              row={row}
              name={props.rowName(row.original)}
              target={props.rowTarget?.(row.original)}
              actions={props.rowActions?.(row.original)}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
