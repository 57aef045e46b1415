"use client";

import type { ReactNode } from "react";
import { Checkbox } from "../ui/checkbox";
import { cn } from "../ui/class-names";
import { cellStyle, edgeStyle, priorityStyle, rowStyle, stickyStyle } from "./cell-style";
import { RowLink, type RowTarget } from "./row-link";
import type { TableModel, TableRow as ModelRow } from "./table-model";
import { roles } from "./table-roles";

type TableRowProps<Row extends object> = {
  table: TableModel<Row>;
  row: ModelRow<Row>;
  name: string;
  target: RowTarget | undefined;
  isChosen: boolean;
  canSelect: boolean;
  actions: ReactNode;
};

export function TableRow<Row extends object>(props: TableRowProps<Row>) {
  const { table, row, name, target, canSelect, actions } = props;
  return (
    <tr
      {...roles.row}
      data-row
      data-selected={row.getIsSelected() || undefined}
      className={rowStyle}
    >
      {canSelect && (
        <td
          {...roles.cell}
          className={cn(cellStyle, edgeStyle, stickyStyle, "start-0 md:border-e-0")}
        >
          <Checkbox
            data-row-box
            aria-label={`Select ${name}`}
            checked={row.getIsSelected()}
            onChange={row.getToggleSelectedHandler()}
            className="max-md:mt-0.5"
          />
        </td>
      )}
      {row.getVisibleCells().map((cell, at) => {
        const meta = cell.column.columnDef.meta;
        const look = cn(
          cellStyle,
          meta && priorityStyle(meta.priority, props.isChosen),
          meta?.align === "end" && "tabular md:text-end",
        );
        const content = <table.FlexRender cell={cell} />;
        if (at === 0) {
          return (
            <th
              key={cell.id}
              {...roles.rowHeader}
              scope="row"
              className={cn(
                look,
                stickyStyle,
                "text-start font-normal",
                canSelect ? "start-10" : "start-0",
              )}
            >
              {target ? <RowLink target={target}>{content}</RowLink> : content}
            </th>
          );
        }
        return (
          <td
            {...roles.cell}
            key={cell.id}
            className={cn(look, "max-md:mt-0.5 max-md:text-fg-muted")}
          >
            <span className="me-1.5 text-xs md:hidden">{meta?.label}</span>
            {content}
          </td>
        );
      })}
      {actions && (
        <td {...roles.cell} className={cn(cellStyle, edgeStyle, "text-end max-md:col-start-3")}>
          {actions}
        </td>
      )}
    </tr>
  );
}
