import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { whereSql } from "@/server/db/list/conditions";
import { readListQuery, scopeOf } from "@/server/db/list/read-query";
import { add, money, type Money } from "@/server/domain/money";
import { mrrMovementKinds, type MrrMovementKind } from "@/server/domain/mrr";
import { inFigures } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { mrrMovementRows, mrrMovements } from "./mrr-movement-list";

export type MrrMovementTotal = Record<MrrMovementKind, Money> & {
  currency: string;
  count: number;
  net: Money;
};

/**
 * What the changes of a filter add up to, on all its pages, for each currency by itself: amounts of
 * two currencies have no sum.
 *
 * @throws invalid  `list.unreadable`
 */
export async function totalMrrMovements(
  ctx: ServiceContext,
  input: ListInput,
): Promise<MrrMovementTotal[]> {
  authorize(ctx.actor, "overview:read");
  const query = readListQuery(mrrMovements, input);

  return inFigures(ctx, async (tx) => {
    const where = whereSql(mrrMovements, query, await scopeOf(tx, query));
    const rows = await tx.db.$queryRaw<Row[]>(Prisma.sql`
      SELECT m.currency, m.kind, count(*) AS count, sum(m."deltaMinor")::bigint AS minor
        FROM ${mrrMovementRows} WHERE ${where} GROUP BY m.currency, m.kind ORDER BY m.currency`);
    return [...Map.groupBy(rows, (row) => row.currency)].map(([currency, own]) =>
      totalOf(currency, own),
    );
  });
}

type Row = { currency: string; kind: MrrMovementKind; count: bigint; minor: bigint };

function totalOf(currency: string, rows: readonly Row[]): MrrMovementTotal {
  const none = money(0, currency);
  const total = { new: none, expansion: none, contraction: none, churn: none, reactivation: none };
  for (const { kind, minor } of rows) total[kind] = money(minor, currency);
  return {
    ...total,
    currency,
    count: rows.reduce((sum, { count }) => sum + Number(count), 0),
    net: mrrMovementKinds.reduce((sum, kind) => add(sum, total[kind]), none),
  };
}
