"use client";

import { NativeSelect } from "../ui/native-select";
import { sortWords, type Columns, type SortState } from "./columns";

type SortSelectProps = {
  columns: Columns<never>;
  sort: SortState;
  onSort: (sort: SortState) => void;
};

/** Stands in for the heads of the columns, which a phone has no room for. */
export function SortSelect({ columns, sort, onSort }: SortSelectProps) {
  const choices = columns.flatMap(({ id, label, sort: kind }) =>
    kind
      ? sortWords[kind].map(({ direction, words }) => ({
          sort: { field: id, direction },
          label: `${label}, ${words}`,
        }))
      : [],
  );
  if (choices.length === 0) return null;
  const isSame = (one: SortState) => one.field === sort.field && one.direction === sort.direction;
  return (
    <NativeSelect
      aria-label="Sort by"
      value={choices.findIndex((choice) => isSame(choice.sort))}
      onChange={(event) => {
        const choice = choices[Number(event.target.value)];
        if (choice) onSort(choice.sort);
      }}
      className="min-w-0 shrink md:hidden"
    >
      {choices.map((choice, at) => (
        <option key={choice.label} value={at}>
          {choice.label}
        </option>
      ))}
    </NativeSelect>
  );
}
