"use client";

import { useRef, type ReactNode } from "react";
import { filtersText, type ListParams } from "@/server/domain/list-query";
import { pageSizes, type ListShape } from "@/server/domain/list-shape";
import { BulkBar } from "../data-table/bulk-bar";
import type { Columns } from "../data-table/columns";
import { DataTable } from "../data-table/data-table";
import type { ListResult } from "../data-table/list-result";
import { Pager } from "../data-table/pager";
import type { RowTarget } from "../data-table/row-link";
import { useSelection, type Selected } from "../data-table/selection";
import { readFailure } from "../ui/failure";
import { useFormat } from "../ui/format-context";
import { EmptyList } from "./empty-list";
import type { FilterField } from "./filter-field";
import { ListToolbar, type ExportSlot } from "./list-toolbar";
import { ListTotal, useTotalText } from "./list-total";
import { nounFor, type Noun } from "./noun";
import { ProblemsNotice } from "./problems-notice";
import type { ListState } from "./use-list-state";
import { useSpokenTotal } from "./use-spoken-total";

type ListViewProps<Row extends object> = {
  shape: ListShape;
  state: ListState;
  result: ListResult<Row>;
  /** Names the table: "Audit log". */
  label: string;
  noun: Noun;
  columns: Columns<Row>;
  fields: readonly FilterField[];
  searchLabel: string;
  rowId: (row: Row) => string;
  rowName: (row: Row) => string;
  rowTarget?: (row: Row) => RowTarget;
  rowActions?: (row: Row) => ReactNode;
  /** The exact number of rows, for whoever wants to wait for it. */
  countAll?: () => Promise<number>;
  /** Saved views, above everything they bring back. */
  views?: ReactNode;
  /** A menu of files to take away; the list opens it by key. */
  exports?: ExportSlot;
  /** What can be done with several rows; with it, rows can be ticked. */
  bulk?: (selected: Selected, params: ListParams) => ReactNode;
  /** What the rows of all pages add up to, below the table. */
  totals?: ReactNode;
  firstUse: ReactNode;
  /** Off for people who turned character keys off. */
  hasKeys: boolean;
  note?: ReactNode;
};

/** A whole list: views, search, filters, columns, table and pages, all of it in the URL. */
export function ListView<Row extends object>(props: ListViewProps<Row>) {
  const { shape, state, result, noun, columns, bulk } = props;
  const { query, params, problems, change } = state;
  const root = useRef<HTMLDivElement>(null);
  const { number } = useFormat();
  const totalText = useTotalText();
  const question = `${query.search}\n${filtersText(query.filters)}`;
  const selection = useSelection(question);

  useSpokenTotal(result, question, ({ count, isCapped }) =>
    [totalText({ count, isCapped }), nounFor(noun, count)].join(" "),
  );
  const turn = (cursor: string | null) => {
    change({ cursor });
    root.current?.scrollIntoView({ block: "nearest" });
  };
  const { page, error } = result;
  // No such page: to ask again would get the same answer, so that begins at the first one.
  const isLost = query.cursor !== null && error !== null && "after" in readFailure(error).fields;

  return (
    <div ref={root}>
      {props.views}
      <ListToolbar
        root={root}
        shape={shape}
        state={state}
        columns={columns}
        fields={props.fields}
        searchLabel={props.searchLabel}
        exports={props.exports}
        hasKeys={props.hasKeys}
      />
      <ProblemsNotice problems={problems} />
      <DataTable
        label={props.label}
        note={props.note}
        columns={columns}
        chosen={query.columns}
        result={isLost ? { ...result, retry: () => change({}, "replace") } : result}
        rowId={props.rowId}
        rowName={props.rowName}
        {...(props.rowTarget && { rowTarget: props.rowTarget })}
        {...(props.rowActions && { rowActions: props.rowActions })}
        sort={query.sort}
        onSort={(sort) => change({ sort })}
        selection={bulk && selection}
        empty={
          <EmptyList
            query={query}
            noun={noun}
            firstUse={props.firstUse}
            onClear={() => change({ filters: [], search: "" })}
            onFirstPage={() => turn(null)}
          />
        }
      />
      {page && page.rows.length > 0 && props.totals}
      {page && bulk && (
        <BulkBar
          selection={selection}
          total={page.total}
          totalText={totalText(page.total)}
          format={number}
        >
          {bulk(selection.selected, params)}
        </BulkBar>
      )}
      {page && page.rows.length > 0 && (
        <Pager
          page={page}
          sizes={pageSizes}
          size={query.size}
          onSize={(size) => change({ size: pageSizes.find((each) => each === size) ?? query.size })}
          onPage={turn}
          total={
            <ListTotal
              total={page.total}
              noun={noun}
              question={question}
              countAll={props.countAll}
            />
          }
        />
      )}
    </div>
  );
}
