import { instantsOfPeriod } from "@/server/domain/date-period";
import type { Filter } from "@/server/domain/list-filter";
import type { ListQuery } from "@/server/domain/list-query";
import { Prisma } from "../generated/client";
import type { ListDefinition, ListScope, MoneyColumn, ScalarColumn } from "./definition";
import { valueSql } from "./value";

/** Which rows of the publisher the list shows, on whatever page. */
export function whereSql(
  definition: ListDefinition,
  { filters, search }: Pick<ListQuery, "filters" | "search">,
  scope: ListScope,
): Prisma.Sql {
  const own = Prisma.sql`${definition.publisherId} = ${String(scope.publisherId)}::bigint`;
  const conditions = filters.map((filter) => filterSql(definition, filter, scope));
  const found = search === "" ? [] : [Prisma.sql`(${definition.search(search, scope)})`];
  return Prisma.join([own, ...conditions, ...found], " AND ");
}

function filterSql(definition: ListDefinition, filter: Filter, scope: ListScope): Prisma.Sql {
  const column = definition.filters[filter.field];
  if (column?.type === "money") return moneySql(column, filter);
  // Safe: `defineList` gives a field the filters of its own kind.
  if (column?.type === "related") return column.condition(filter as never);
  if (column === undefined) throw new TypeError(`no column for the filter ${filter.field}`);

  switch (filter.kind) {
    case "text": {
      const keys = filter.values.map((value) => value.toLowerCase());
      return filter.operator === "is" ? amongSql(column, keys) : startsSql(column, keys);
    }
    case "enum":
      return filter.operator === "any"
        ? amongSql(column, filter.values)
        : Prisma.sql`(NOT ${amongSql(column, filter.values)} OR ${column.sql} IS NULL)`;
    case "id":
      return amongSql(column, filter.values);
    case "number": {
      const { from, to } = filter.range;
      return betweenSql(column, from && Math.ceil(from), to && Math.floor(to));
    }
    case "date": {
      const { startsAt, endsAt } = instantsOfPeriod(filter.period, scope.now, scope.zone);
      return allOf([compareSql(column, ">=", startsAt), compareSql(column, "<", endsAt)]);
    }
    case "money":
      throw new TypeError(`the filter ${filter.field} needs a money column`);
  }
}

export function moneySql({ minor, currency }: MoneyColumn, filter: Filter): Prisma.Sql {
  if (filter.kind !== "money") throw new TypeError(`${filter.field} is filtered as money`);
  const amount = { sql: minor, type: "integer" } as const;
  const { from, to } = filter.range;
  return Prisma.sql`${currency} = ${filter.currency} AND ${betweenSql(amount, from, to)}`;
}

/** Exported, as is `moneySql`, for conditions on related rows. */
export function amongSql({ sql, type }: ScalarColumn, values: readonly string[]): Prisma.Sql {
  return Prisma.sql`(${sql} IN (${Prisma.join(values.map((value) => valueSql(type, value)))}))`;
}

/** `^@` is the one prefix operator that a policy lets an index serve. */
function startsSql({ sql }: ScalarColumn, values: readonly string[]): Prisma.Sql {
  const alternatives = values.map((value) => Prisma.sql`${sql} ^@ ${value}`);
  return Prisma.sql`(${Prisma.join(alternatives, " OR ")})`;
}

const betweenSql = (column: ScalarColumn, from: number | null, to: number | null) =>
  allOf([compareSql(column, ">=", from), compareSql(column, "<=", to)]);

function compareSql(
  { sql, type }: ScalarColumn,
  operator: ">=" | "<=" | "<",
  end: number | Date | null,
): Prisma.Sql[] {
  if (end === null) return [];
  const value = end instanceof Date ? end.toISOString() : String(end);
  return [Prisma.sql`${sql} ${Prisma.raw(operator)} ${valueSql(type, value)}`];
}

const allOf = (conditions: Prisma.Sql[][]) => Prisma.join(conditions.flat(), " AND ");
