/** How a field is compared, and so which operators and which values it takes. */
export type FieldSpec =
  /** Free text: equality and prefix. */
  | { kind: "text" }
  /** One of some codes; without `values` the set is open and known only to the rows. */
  | { kind: "enum"; values?: readonly string[] }
  /** One of some numbered things, such as offers, which the rows know. */
  | { kind: "enum"; form: "digits" }
  | { kind: "id"; form: "uuid" | "digits" | "token" }
  | { kind: "number" }
  /** Minor units of one currency; amounts in other currencies never match. */
  | { kind: "money" }
  /** An instant, asked for by whole days of the publisher's zone. */
  | { kind: "date" };

/** Named as `aria-sort` names them. */
export type Direction = "ascending" | "descending";

export type Sort<Name extends string = string> = { field: Name; direction: Direction };

/**
 * What a list promises to its URLs: the fields it can be filtered and sorted by. Browser and server
 * read the same shape, so a link means the same to both.
 */
export type ListShape = {
  /** Names the list to saved views and exports; never changes once links to it exist. */
  name: string;
  fields: Readonly<Record<string, FieldSpec>>;
  sortable: readonly string[];
  defaultSort: Sort;
};

/** Keeps the literal names of a shape, so that SQL and columns can be checked against them. */
export const listShape = <const Shape extends ListShape>(shape: Shape): Shape => shape;

export type FieldOf<Shape extends ListShape> = Extract<keyof Shape["fields"], string>;
export type SortOf<Shape extends ListShape> = Shape["sortable"][number];

export const pageSizes = [25, 50, 100] as const;
export type PageSize = (typeof pageSizes)[number];
export const defaultPageSize: PageSize = 50;
