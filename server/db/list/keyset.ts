import { decodeCursor, encodeCursor, type Cursor } from "@/server/domain/list-cursor";
import { sortText, type ListQuery } from "@/server/domain/list-query";
import type { Sort } from "@/server/domain/list-shape";
import { Prisma } from "../generated/client";
import type { ListDefinition, ScalarColumn } from "./definition";
import { isValueText, textSql, valueSql } from "./value";

/** Which page of the sorted list: what comes before it is left out, the order says what follows. */
export type Keyset = {
  /** Row comparison on sort value and id, the prefix of an index that also gives the order. */
  beyond: Prisma.Sql | null;
  orderBy: Prisma.Sql;
  /** The page lies before the cursor, so its rows come out in reverse. */
  isReversed: boolean;
};

/** @returns null when the cursor is not one of this list in this sort */
export function keysetOf(definition: ListDefinition, query: ListQuery): Keyset | null {
  const { id } = definition;
  const sort = sortColumn(definition, query.sort);
  const isDescending = query.sort.direction === "descending";
  if (query.cursor === null) {
    return { beyond: null, orderBy: orderSql(sort, id, isDescending), isReversed: false };
  }

  const cursor = decodeCursor(query.cursor);
  if (!cursor || !belongs(cursor, query.sort, sort, id)) return null;
  const isReversed = cursor.side === "before";
  const goesDown = isDescending !== isReversed;
  const place = Prisma.sql`(${valueSql(sort.type, cursor.value)}, ${valueSql(id.type, cursor.id)})`;
  const operator = Prisma.raw(goesDown ? "<" : ">");
  return {
    beyond: Prisma.sql`(${sort.sql}, ${id.sql}) ${operator} ${place}`,
    orderBy: orderSql(sort, id, goesDown),
    isReversed,
  };
}

/** The place of a row, beside what the page shows of it. */
export function placeSql(definition: ListDefinition, sort: Sort): Prisma.Sql {
  const value = textSql(sortColumn(definition, sort));
  return Prisma.sql`${value} AS "placeValue", ${textSql(definition.id)} AS "placeId"`;
}

export type Place = { placeValue: string; placeId: string };

export const cursorAt = (place: Place, sort: Sort, side: Cursor["side"]): string =>
  encodeCursor({ sort: sortText(sort), value: place.placeValue, id: place.placeId, side });

export function orderOf(definition: ListDefinition, sort: Sort): Prisma.Sql {
  const column = sortColumn(definition, sort);
  return orderSql(column, definition.id, sort.direction === "descending");
}

function sortColumn(definition: ListDefinition, sort: Sort): ScalarColumn {
  const column = definition.sorts[sort.field];
  if (!column) throw new TypeError(`no column for the sort ${sort.field}`);
  return column;
}

function orderSql(sort: ScalarColumn, id: ScalarColumn, isDescending: boolean): Prisma.Sql {
  const direction = Prisma.raw(isDescending ? "DESC" : "ASC");
  return Prisma.sql`${sort.sql} ${direction}, ${id.sql} ${direction}`;
}

const belongs = (cursor: Cursor, sort: Sort, column: ScalarColumn, id: ScalarColumn) =>
  cursor.sort === sortText(sort) &&
  isValueText(column.type, cursor.value) &&
  isValueText(id.type, cursor.id);
