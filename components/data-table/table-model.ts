"use client";

import {
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Row as ModelRow,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { shownColumns, type Column, type Columns, type SortKind } from "./columns";
import type { Selection } from "./selection";

type ColumnMeta = {
  label: string;
  priority: Column<never>["priority"];
  sort: SortKind | undefined;
  align: "end" | undefined;
};

/** Filters, sort and pages are the server's; order, visibility and ticks are the table's. */
const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  columnMeta: {} as ColumnMeta,
});

export type TableRow<Row extends object> = ModelRow<typeof features, Row>;

type TableInput<Row extends object> = {
  columns: Columns<Row>;
  chosen: readonly string[] | null;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  selection: Selection | undefined;
};

export function useTableModel<Row extends object>(input: TableInput<Row>) {
  const { columns, chosen, rows, rowId, selection } = input;
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const layout = useMemo(() => {
    const columnOrder = shownColumns(columns, chosen).map(({ id }) => id);
    const visible = columns.map(({ id }) => [id, columnOrder.includes(id)] as const);
    return { columnOrder, columnVisibility: Object.fromEntries(visible) };
  }, [columns, chosen]);

  return useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    enableRowSelection: selection !== undefined,
    state: { ...layout, rowSelection: selection?.state ?? nothing },
    ...(selection && { onRowSelectionChange: selection.change }),
  });
}

const nothing = {};

const definitionOf = <Row extends object>(
  column: Column<Row>,
): ColumnDef<typeof features, Row> => ({
  id: column.id,
  header: column.label,
  cell: ({ row }) => column.cell(row.original),
  meta: {
    label: column.label,
    priority: column.priority,
    sort: column.sort,
    align: column.align,
  },
});

export type TableModel<Row extends object> = ReturnType<typeof useTableModel<Row>>;
