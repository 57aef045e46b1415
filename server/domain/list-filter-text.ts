/*
 * The letters of the `f` parameter: `state.any:active,past_due;amount.gte:500`. All of them survive
 * a URL as they are. A `~` stands before a separator that belongs to a value.
 */
const separators = /[~,;]/g;
const filters = /(?:~[^]|[^;])+/g;
const values = /(?:~[^]|[^,])+/g;
const escapes = /~([^])/g;
const head = /^([A-Za-z][A-Za-z0-9]*)\.([a-z]+):/;

export type FilterParts = { field: string; operator: string; values: readonly string[] };

export const joinFilters = (parts: readonly string[]) => parts.join(";");

export const joinFilter = ({ field, operator, values }: FilterParts) =>
  `${field}.${operator}:${values.map((value) => value.replace(separators, "~$&")).join(",")}`;

/** Cuts the parameter into its filters, escapes left in place. */
export const splitFilters = (text: string): readonly string[] => text.match(filters) ?? [];

/** Takes one filter apart, each value once; `null` when it does not read as a filter. */
export function splitFilter(text: string): FilterParts | null {
  const [opening, field, operator] = head.exec(text) ?? [];
  if (opening === undefined || field === undefined || operator === undefined) return null;
  const found = text.slice(opening.length).match(values) ?? [];
  return {
    field,
    operator,
    values: [...new Set(found.map((value) => value.replace(escapes, "$1")))],
  };
}
