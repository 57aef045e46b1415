"use client";

import { useCallback, useState, type ReactNode, type RefObject } from "react";
import type { ListShape } from "@/server/domain/list-shape";
import type { Columns } from "../data-table/columns";
import { ColumnsButton } from "../data-table/columns-button";
import { useListKeys } from "../data-table/list-keys";
import { SortSelect } from "../data-table/sort-select";
import { CopyLink } from "./copy-link";
import { FilterBar } from "./filter-bar";
import type { FilterField } from "./filter-field";
import { SearchBox } from "./search-box";
import type { ListState } from "./use-list-state";

/** A menu that the list can open too, by key. */
export type ExportSlot = (menu: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) => ReactNode;

type ListToolbarProps = {
  /** The list it belongs to: its keys work on the rows in there. */
  root: RefObject<HTMLElement | null>;
  shape: ListShape;
  state: ListState;
  columns: Columns<never>;
  fields: readonly FilterField[];
  searchLabel: string;
  exports: ExportSlot | undefined;
  hasKeys: boolean;
};

/** What narrows the list, at the start; how it is shown and taken away, at the end. */
export function ListToolbar({ root, shape, state, columns, ...props }: ListToolbarProps) {
  const { query, change } = state;
  const [isAdding, setAdding] = useState(false);
  const [isExporting, setExporting] = useState(false);

  const openFilters = useCallback(() => {
    if (root.current?.querySelector("[data-add-filter]")) setAdding(true);
    else root.current?.querySelector<HTMLElement>("[data-filter]")?.click();
  }, [root]);
  const openExport = useCallback(() => setExporting(true), []);
  useListKeys(root, { isOn: props.hasKeys, onFilter: openFilters, onExport: openExport });

  const search = useCallback((text: string) => change({ search: text }, "replace"), [change]);

  return (
    <div className="mb-3 flex items-start gap-2 max-md:flex-col">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2 max-md:w-full">
        <SearchBox label={props.searchLabel} value={query.search} onChange={search} />
        <FilterBar
          shape={shape}
          fields={props.fields}
          filters={query.filters}
          onChange={(filters) => change({ filters })}
          isAdding={isAdding}
          onAdding={setAdding}
        />
      </div>
      <div className="flex shrink-0 flex-wrap items-center gap-2">
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
  );
}
