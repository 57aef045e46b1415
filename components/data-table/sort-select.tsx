"use client";

import { NativeSelect } from "../ui/native-select";
import type { Columns, SortDirection, SortState } from "./columns";
import { opposite } from "./table-head";

type SortSelectProps = {
  columns: Columns<never>;
  sort: SortState;
  onSort: (sort: SortState) => void;
};

const words: Record<SortDirection, string> = { ascending: "rising", descending: "falling" };

/** Stands in for the heads of the columns, which a phone has no room for. */
export function SortSelect({ columns, sort, onSort }: SortSelectProps) {
  const choices = columns.flatMap(({ id, label, sort: first }) =>
    first
      ? [first, opposite[first]].map((direction) => ({
          sort: { field: id, direction },
          label: `${label}, ${words[direction]}`,
        }))
      : [],
  );
  const isSame = (one: SortState) => one.field === sort.field && one.direction === sort.direction;
  return (
    <NativeSelect
      aria-label="Sort by"
      value={choices.findIndex((choice) => isSame(choice.sort))}
      onChange={(event) => {
        const choice = choices[Number(event.target.value)];
        if (choice) onSort(choice.sort);
      }}
      className="w-auto md:hidden"
    >
      {choices.map((choice, at) => (
        <option key={choice.label} value={at}>
          {choice.label}
        </option>
      ))}
    </NativeSelect>
  );
}
