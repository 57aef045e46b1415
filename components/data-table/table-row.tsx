"use client";

import type { MouseEvent, ReactNode } from "react";
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
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- a larger target for the mouse; the keyboard has the link
    <tr
      {...roles.row}
      data-row
      data-selected={row.getIsSelected() || undefined}
      onClick={target && openRow}
      className={cn(rowStyle, target && "cursor-pointer")}
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
            className="align-middle"
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
            key={cell.id}
            {...roles.cell}
            className={cn(look, "max-md:mt-0.5 max-md:text-fg-muted")}
          >
            <span className="me-1 text-xs md:hidden">{meta?.label} </span>
            {content}
          </td>
        );
      })}
      {actions && (
        <td
          {...roles.cell}
          className={cn(
            cellStyle,
            edgeStyle,
            "text-end max-md:col-start-3 max-md:ps-3 max-md:pe-0",
          )}
        >
          {actions}
        </td>
      )}
    </tr>
  );
}

/** A plain press anywhere in the row opens it, unless it meant a control or was selecting text. */
function openRow(event: MouseEvent<HTMLElement>) {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const isControl =
    event.target instanceof Element && event.target.closest("a, button, input, label");
  // What pops up from a row is shown elsewhere, though React tells the row of presses in it.
  const isWithin = event.target instanceof Node && event.currentTarget.contains(event.target);
  if (!isPlain || isControl || !isWithin || getSelection()?.isCollapsed === false) return;
  event.currentTarget.querySelector<HTMLElement>("[data-row-link]")?.click();
}
