import { isPlainText, filterOf, partsOf } from "./list-filter-values";
import { joinFilter, joinFilters, splitFilter, splitFilters } from "./list-filter-text";
import type { Filter } from "./list-filter";
import { defaultPageSize, pageSizes, type ListShape, type PageSize, type Sort } from "./list-shape";

/** The state of a list, as its URL holds it. */
export type ListQuery = {
  search: string;
  /** At most one for a field; all of them apply. */
  filters: readonly Filter[];
  sort: Sort;
  /** Where the page begins; `null` for the first. */
  cursor: string | null;
  size: PageSize;
  /** The saved view it started from. */
  view: string | null;
  /** Columns shown, in order; `null` for the list's own choice. */
  columns: readonly string[] | null;
};

export const listParamNames = ["q", "f", "sort", "after", "size", "view", "cols"] as const;

/** The same, as written in the URL: every key that differs from the list's own choice. */
export type ListParams = Partial<Record<(typeof listParamNames)[number], string>>;

/** A part of the parameters that was left out, because it says nothing this list understands. */
export type ListProblem = {
  param: keyof ListParams;
  part: string;
  reason: "unknown-field" | "repeated-field" | "unreadable" | "too-many";
};

const mostFilters = 20;
const mostValues = 100;
/** Browsers, proxies and mail programs cut longer addresses. */
const longestFilters = 4_000;
const token = /^[\w-]{1,600}$/;
const name = /^[A-Za-z][A-Za-z0-9]{0,39}$/;

/**
 * Reads the state of a list from its URL. Never throws: what cannot be read is left out and named,
 * so that an old or damaged link still opens, and says what it lost.
 */
export function parseListQuery(
  shape: ListShape,
  params: ListParams,
): { query: ListQuery; problems: readonly ListProblem[] } {
  const problems: ListProblem[] = [];
  const read = <Value>(
    param: keyof ListParams,
    parse: (text: string) => Value | null,
    otherwise: Value,
  ): Value => {
    const text = params[param];
    if (text === undefined || text === "") return otherwise;
    const value = parse(text);
    if (value === null) problems.push({ param, part: text, reason: "unreadable" });
    return value ?? otherwise;
  };

  const query: ListQuery = {
    search: read("q", parseSearch, ""),
    filters: parseFilters(shape, params.f ?? "", problems),
    sort: read("sort", (text) => parseSort(shape, text), shape.defaultSort),
    cursor: read("after", parseToken, null),
    size: read("size", parseSize, defaultPageSize),
    view: read("view", parseToken, null),
    columns: read("cols", parseColumns, null),
  };
  return { query, problems };
}

/** Writes the state of a list as its URL holds it, without what the list would choose anyway. */
export function listParams(shape: ListShape, query: ListQuery): ListParams {
  const sort = sortText(query.sort);
  return {
    ...(query.search && { q: query.search }),
    ...(query.filters.length > 0 && { f: filtersText(query.filters) }),
    ...(sort !== sortText(shape.defaultSort) && { sort }),
    ...(query.cursor && { after: query.cursor }),
    ...(query.size !== defaultPageSize && { size: String(query.size) }),
    ...(query.view && { view: query.view }),
    ...(query.columns && { cols: query.columns.join(",") }),
  };
}

export const filtersText = (filters: readonly Filter[]) =>
  joinFilters(filters.map((filter) => joinFilter(partsOf(filter))));

type Given = { [Name in keyof ListParams]?: string | undefined };

/** The parameters that choose rows, as procedures take them; columns and views are the screen's. */
export function rowParams({ q, f, sort, after, size }: Given): ListParams {
  const chosen = Object.entries({ q, f, sort, after, size }).filter(([, value]) => value);
  return Object.fromEntries(chosen);
}

/** The parameters that choose rows wherever they stand: what a total over all pages takes. */
export const totalsParams = ({ q, f }: ListParams): ListParams => rowParams({ q, f });

/** `-occurredAt` is newest first. */
export const sortText = ({ field, direction }: Sort) =>
  direction === "descending" ? `-${field}` : field;

function parseFilters(shape: ListShape, text: string, problems: ListProblem[]): Filter[] {
  if (text.length > longestFilters) {
    problems.push({ param: "f", part: `${text.slice(0, 60)}…`, reason: "too-many" });
    return [];
  }
  const filters = new Map<string, Filter>();
  for (const part of splitFilters(text)) {
    const outcome = parseFilter(shape, part, filters);
    if (typeof outcome === "string") problems.push({ param: "f", part, reason: outcome });
    else filters.set(outcome.field, outcome);
  }
  return [...filters.values()];
}

function parseFilter(
  shape: ListShape,
  text: string,
  seen: ReadonlyMap<string, Filter>,
): Filter | ListProblem["reason"] {
  const parts = splitFilter(text);
  if (!parts) return "unreadable";
  if (!Object.hasOwn(shape.fields, parts.field)) return "unknown-field";
  if (seen.has(parts.field)) return "repeated-field";
  if (seen.size >= mostFilters || parts.values.length > mostValues) return "too-many";
  const spec = shape.fields[parts.field];
  return (spec && filterOf(spec, parts)) ?? "unreadable";
}

function parseSort(shape: ListShape, text: string): Sort | null {
  const field = text.replace(/^-/, "");
  if (!shape.sortable.includes(field)) return null;
  return { field, direction: field === text ? "ascending" : "descending" };
}

const parseSearch = (text: string) => (isPlainText(text) ? text.trim() : null);

const parseToken = (text: string) => (token.test(text) ? text : null);

const parseSize = (text: string) => pageSizes.find((size) => String(size) === text) ?? null;

function parseColumns(text: string): string[] | null {
  const names = text.split(",");
  return names.length <= 60 && names.every((each) => name.test(each)) ? [...new Set(names)] : null;
}
