"use client";

import { useCallback, useRef, useState, type ReactNode } from "react";
import { filtersText, type ListParams } from "@/server/domain/list-query";
import { pageSizes, type ListShape } from "@/server/domain/list-shape";
import { BulkBar } from "../data-table/bulk-bar";
import type { Columns } from "../data-table/columns";
import { ColumnsButton } from "../data-table/columns-button";
import { DataTable } from "../data-table/data-table";
import { useListKeys } from "../data-table/list-keys";
import type { ListResult } from "../data-table/list-result";
import { Pager } from "../data-table/pager";
import type { RowTarget } from "../data-table/row-link";
import { useSelection, type Selected } from "../data-table/selection";
import { SortSelect } from "../data-table/sort-select";
import { useFormat } from "../ui/format-context";
import { CopyLink } from "./copy-link";
import { EmptyList } from "./empty-list";
import { FilterBar } from "./filter-bar";
import type { FilterField } from "./filter-field";
import { ListTotal, useTotalText } from "./list-total";
import type { Noun } from "./noun";
import { ProblemsNotice } from "./problems-notice";
import { SearchBox } from "./search-box";
import type { ListState } from "./use-list-state";

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
  exports?: (menu: { open: boolean; onOpenChange: (open: boolean) => void }) => ReactNode;
  /** What can be done with several rows; with it, rows can be ticked. */
  bulk?: (selected: Selected, params: ListParams) => ReactNode;
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
  const [isAdding, setAdding] = useState(false);
  const [isExporting, setExporting] = useState(false);
  const { number } = useFormat();
  const totalText = useTotalText();
  const question = `${query.search}\n${filtersText(query.filters)}`;
  const selection = useSelection(question);

  const openFilters = useCallback(() => {
    if (root.current?.querySelector("[data-add-filter]")) setAdding(true);
    else root.current?.querySelector<HTMLElement>("[data-filter]")?.click();
  }, []);
  const openExport = useCallback(() => setExporting(true), []);
  useListKeys(root, { isOn: props.hasKeys, onFilter: openFilters, onExport: openExport });

  const search = useCallback((text: string) => change({ search: text }, "replace"), [change]);
  const turn = (cursor: string | null) => {
    change({ cursor });
    root.current?.scrollIntoView({ block: "nearest" });
  };
  const { page } = result;

  return (
    <div ref={root}>
      {props.views}
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SearchBox label={props.searchLabel} value={query.search} onChange={search} />
        <FilterBar
          shape={shape}
          fields={props.fields}
          filters={query.filters}
          onChange={(filters) => change({ filters })}
          isAdding={isAdding}
          onAdding={setAdding}
        />
        <div className="ms-auto flex flex-wrap items-center gap-2">
          <SortSelect columns={columns} sort={query.sort} onSort={(sort) => change({ sort })} />
          <CopyLink />
          <ColumnsButton
            columns={columns}
            chosen={query.columns}
            onChange={(chosen) => change({ columns: chosen, cursor: query.cursor })}
          />
          {props.exports?.({ open: isExporting, onOpenChange: setExporting })}
        </div>
      </div>
      <ProblemsNotice problems={problems} />
      <DataTable
        label={props.label}
        note={props.note}
        columns={columns}
        chosen={query.columns}
        result={result}
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
