/**
 * On phones the rows are laid out as cards, and a browser no longer takes for a table what is not
 * laid out as one. Its elements say again what they are.
 */
export const roles = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  columnHeader: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;
