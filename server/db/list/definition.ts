import type { Filter } from "@/server/domain/list-filter";
import type { FieldOf, FieldSpec, ListShape, SortOf } from "@/server/domain/list-shape";
import type { Prisma } from "../generated/client";

/**
 * Types whose operators are leakproof, so that their indexes work behind a row-level policy.
 * `integer` is any of int2, int4 and int8. A text that is searched by prefix is `COLLATE "C"` and
 * holds lower-case keys.
 */
export type ScalarType = "text" | "uuid" | "integer" | "timestamptz";

export type ScalarColumn<Type extends ScalarType = ScalarType> = { sql: Prisma.Sql; type: Type };
export type MoneyColumn = { minor: Prisma.Sql; currency: Prisma.Sql; type: "money" };

/** A filter on rows of another table: which rows of the list have, or lack, such a one. */
export type RelatedColumn<Kind extends Filter["kind"] = Filter["kind"]> = {
  type: "related";
  condition: (filter: Extract<Filter, { kind: Kind }>) => Prisma.Sql;
};

type ColumnOf<Spec extends FieldSpec> = OwnColumnOf<Spec> | RelatedColumn<Spec["kind"]>;

type OwnColumnOf<Spec> = Spec extends { kind: "money" }
  ? MoneyColumn
  : Spec extends { kind: "date" }
    ? ScalarColumn<"timestamptz">
    : Spec extends { kind: "number" } | { form: "digits" }
      ? ScalarColumn<"integer">
      : Spec extends { kind: "id"; form: "uuid" }
        ? ScalarColumn<"uuid">
        : ScalarColumn<"text">;

/** Where the rows of a list come from. */
export type ListDefinition = {
  shape: ListShape;
  /** One tenant table, or several joined on publisher and id. */
  from: Prisma.Sql;
  publisherId: Prisma.Sql;
  id: ScalarColumn;
  /** What a row of the page carries. */
  select: Prisma.Sql;
  filters: Readonly<Record<string, ScalarColumn | MoneyColumn | RelatedColumn<never>>>;
  /** Never null: a row without a sort value would be on no page. */
  sorts: Readonly<Record<string, ScalarColumn>>;
  /** The rows a search term finds, by equality or prefix. */
  search: (term: string, scope: Pick<ListScope, "publisherId">) => Prisma.Sql;
};

type DefinitionOf<Shape extends ListShape> = Omit<ListDefinition, "filters" | "sorts"> & {
  shape: Shape;
  filters: { readonly [Name in FieldOf<Shape>]: ColumnOf<Shape["fields"][Name]> };
  sorts: { readonly [Name in SortOf<Shape>]: ScalarColumn };
};

/** Makes sure that each field and each sort of the shape has a column of a fitting type. */
export const defineList = <Shape extends ListShape>(
  definition: DefinitionOf<Shape>,
): ListDefinition => definition;

/** Whose rows, and what "today" means to them. */
export type ListScope = {
  publisherId: bigint;
  now: Date;
  zone: string;
  /** Where a file stops, in a publisher of whose customers some are ahead. */
  horizon?: Date | null;
};
