import type { TransactionContext } from "@/server/context";
import { invalid } from "@/server/domain/errors";
import type { ListParams, ListQuery } from "@/server/domain/list-query";
import type { ListDefinition } from "./definition";
import { cursorAt, keysetOf, type Place } from "./keyset";
import { readListQuery, scopeOf } from "./read-query";
import { cappedCountSql, countCap, countSql, pageSql } from "./statements";

/** How many rows the filters leave: exact to `countCap`, "more than" beyond. */
export type ListTotal = { count: number; isCapped: boolean };

export type ListPage<Row> = {
  rows: Row[];
  /** Where the next page begins; `null` on the last. */
  nextCursor: string | null;
  /** `null` on the first page. */
  previousCursor: string | null;
  total: ListTotal;
};

/**
 * One page of a list. Rows that arrive or leave while somebody reads neither repeat nor skip any
 * other: a page begins beyond a row, not after so many of them.
 *
 * @param toView takes a row as the definition's `select` names its columns: a test has to show that
 *   the two agree, the compiler cannot
 * @throws invalid  `list.unreadable`
 */
export async function readListPage<View>(
  tx: TransactionContext,
  definition: ListDefinition,
  params: ListParams,
  toView: (row: never) => View,
): Promise<ListPage<View>> {
  const query = readListQuery(definition, params);
  const keyset = keysetOf(definition, query);
  if (!keyset) {
    throw invalid("list.unreadable", "The list has no such page: begin at the first one.", {
      after: "This is no page of the list.",
    });
  }

  const scope = await scopeOf(tx, query);
  const found = await tx.db.$queryRaw<Place[]>(pageSql(definition, query, scope, keyset));
  const counted = await tx.db.$queryRaw<Counted>(cappedCountSql(definition, query, scope));

  const page = found.slice(0, query.size);
  if (keyset.isReversed) page.reverse();
  const hasMore = found.length > query.size;
  return {
    rows: page.map(toView as (row: Place) => View),
    ...cursorsOf(query, page, { hasMore, isReversed: keyset.isReversed }),
    total: totalOf(counted),
  };
}

/** The exact number of rows, however many: asked for by a person who wants to wait for it. */
export async function countList(
  tx: TransactionContext,
  definition: ListDefinition,
  params: ListParams,
): Promise<number> {
  const query = readListQuery(definition, params);
  const scope = await scopeOf(tx, query);
  const counted = await tx.db.$queryRaw<Counted>(countSql(definition, query, scope));
  return Number(counted[0]?.count ?? 0n);
}

type Counted = { count: bigint }[];

function totalOf(counted: Counted): ListTotal {
  const count = Number(counted[0]?.count ?? 0n);
  return { count: Math.min(count, countCap), isCapped: count > countCap };
}

function cursorsOf(
  { sort, cursor }: ListQuery,
  page: readonly Place[],
  { hasMore, isReversed }: { hasMore: boolean; isReversed: boolean },
) {
  const [first, last] = [page[0], page.at(-1)];
  const hasNext = isReversed || hasMore;
  const hasPrevious = isReversed ? hasMore : cursor !== null;
  return {
    nextCursor: last && hasNext ? cursorAt(last, sort, "after") : null,
    previousCursor: first && hasPrevious ? cursorAt(first, sort, "before") : null,
  };
}
