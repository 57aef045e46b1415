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

/** A menu of files; the list presses its button when somebody presses its key. */
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
  const [isExporting, setExporting] = useState(false);

  // Pressed rather than opened, so that the focus goes in and comes back as after any other press.
  const press = useCallback(
    (button: string) => root.current?.querySelector<HTMLElement>(button)?.click(),
    [root],
  );
  const onFilter = useCallback(() => press("[data-add-filter]"), [press]);
  const onExport = useCallback(() => press("[data-exports] button"), [press]);
  useListKeys(root, { isOn: props.hasKeys, onFilter, onExport });

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
        />
      </div>
      <div className="flex shrink-0 items-center gap-2 max-md:w-full">
        <SortSelect columns={columns} sort={query.sort} onSort={(sort) => change({ sort })} />
        <CopyLink />
        <ColumnsButton
          columns={columns}
          chosen={query.columns}
          onChange={(chosen) => change({ columns: chosen, cursor: query.cursor })}
        />
        <span data-exports className="contents">
          {props.exports?.({ open: isExporting, onOpenChange: setExporting })}
        </span>
      </div>
    </div>
  );
}
