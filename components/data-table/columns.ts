import type { ReactNode } from "react";

/** Named as `aria-sort` names them. */
export type SortDirection = "ascending" | "descending";
export type SortState = { field: string; direction: SortDirection };

export type SortKind = "text" | "time" | "number";

/** What the two ways round are called, the one of the first press first. */
export const sortWords: Record<SortKind, readonly { direction: SortDirection; words: string }[]> = {
  text: [
    { direction: "ascending", words: "A to Z" },
    { direction: "descending", words: "Z to A" },
  ],
  time: [
    { direction: "descending", words: "newest first" },
    { direction: "ascending", words: "oldest first" },
  ],
  number: [
    { direction: "descending", words: "highest first" },
    { direction: "ascending", words: "lowest first" },
  ],
};

/** The sort that a press on a column's head leads to. */
export function nextSort(column: { id: string; sort: SortKind }, sort: SortState): SortState {
  const [first, second] = sortWords[column.sort].map(({ direction }) => direction);
  const isFirst = sort.field === column.id && sort.direction === first;
  return { field: column.id, direction: (isFirst ? second : first) ?? "ascending" };
}

/** One column of one list, told in the list's own column file. */
export type Column<Row> = {
  id: string;
  /** Heads the column, names it in the panel, and stands before its value on phones. */
  label: string;
  cell: (row: Row) => ReactNode;
  /** 1 stays on phones, 2 from tablets up, 3 on wide screens or when somebody asks for it. */
  priority: 1 | 2 | 3;
  /** Not shown until somebody turns it on. */
  isOff?: boolean;
  /** The list can be sorted by it, under this same id, as values of this kind. */
  sort?: SortKind;
  /** Figures stand at the end, under each other. */
  align?: "end";
};

/** The first names its row and is the link to it: always shown, always first. */
export type Columns<Row> = readonly [Column<Row>, ...Column<Row>[]];

/** The columns on screen: those chosen, in that order, or else the list's own choice. */
export function shownColumns<Row>(
  [first, ...others]: Columns<Row>,
  chosen: readonly string[] | null,
): Columns<Row> {
  if (chosen === null) return [first, ...others.filter((column) => !column.isOff)];
  const wanted = chosen.map((id) => others.find((column) => column.id === id));
  return [first, ...wanted.filter((column) => column !== undefined)];
}

/** All that can be chosen, in the order of a panel: what is shown, then the rest. */
export function choosableColumns<Row>(
  columns: Columns<Row>,
  chosen: readonly string[] | null,
): { column: Column<Row>; isShown: boolean }[] {
  const [first, ...shown] = shownColumns(columns, chosen);
  const rest = columns.filter((column) => column !== first && !shown.includes(column));
  return [
    ...shown.map((column) => ({ column, isShown: true })),
    ...rest.map((column) => ({ column, isShown: false })),
  ];
}

/** A choice as the URL keeps it: `null` where it is what the list chooses anyway. */
export function chosenColumns<Row>(columns: Columns<Row>, ids: readonly string[]): string[] | null {
  const usual = shownColumns(columns, null).slice(1);
  const isUsual = usual.length === ids.length && usual.every(({ id }, at) => id === ids[at]);
  return isUsual ? null : [...ids];
}

/** The same ids with one of them a place further up or down, or where another one is. */
export function moveId(ids: readonly string[], id: string, to: number): string[] {
  const others = ids.filter((each) => each !== id);
  const place = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, place), id, ...others.slice(place)];
}
