import type { ListQuery } from "@/server/domain/list-query";
import { Prisma } from "../generated/client";
import { whereSql } from "./conditions";
import type { ListDefinition, ListScope } from "./definition";
import { orderOf, placeSql, type Keyset } from "./keyset";

/** Up to here a total is counted; beyond it is a wait that nobody asked for. */
export const countCap = 10_000;

/** One page and one row more, which tells whether another page follows. */
export function pageSql(
  definition: ListDefinition,
  query: ListQuery,
  scope: ListScope,
  keyset: Keyset,
): Prisma.Sql {
  const where = whereSql(definition, query, scope);
  const beyond = keyset.beyond ? Prisma.sql` AND ${keyset.beyond}` : Prisma.empty;
  return Prisma.sql`SELECT ${definition.select}, ${placeSql(definition, query.sort)}
    FROM ${definition.from} WHERE ${where}${beyond}
    ORDER BY ${keyset.orderBy} LIMIT ${String(query.size + 1)}::bigint`;
}

type Selection = Pick<ListQuery, "filters" | "search">;

export function cappedCountSql(
  definition: ListDefinition,
  query: Selection,
  scope: ListScope,
): Prisma.Sql {
  const where = whereSql(definition, query, scope);
  return Prisma.sql`SELECT count(*) AS count FROM (
    SELECT FROM ${definition.from} WHERE ${where} LIMIT ${String(countCap + 1)}::bigint) counted`;
}

/** `also` narrows the list further: a condition that begins with `AND`. */
export const countSql = (
  definition: ListDefinition,
  query: Selection,
  scope: ListScope,
  also = Prisma.empty,
) =>
  Prisma.sql`SELECT count(*) AS count
    FROM ${definition.from} WHERE ${whereSql(definition, query, scope)} ${also}`;

/** Every row of the list in its order, with the columns a file wants. */
export const rowsSql = (
  definition: ListDefinition,
  query: Selection & Pick<ListQuery, "sort">,
  scope: ListScope,
  select: Prisma.Sql,
  also = Prisma.empty,
) =>
  Prisma.sql`SELECT ${select} FROM ${definition.from}
    WHERE ${whereSql(definition, query, scope)} ${also} ORDER BY ${orderOf(definition, query.sort)}`;
