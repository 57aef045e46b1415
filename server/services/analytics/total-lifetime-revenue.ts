import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { whereSql } from "@/server/db/list/conditions";
import { readListQuery, scopeOf } from "@/server/db/list/read-query";
import { lifetimeValue } from "@/server/domain/metrics";
import { money, type Money } from "@/server/domain/money";
import { inFigures } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { subscriberMovementRows, subscriberMovements } from "./subscriber-movement-list";

export type LifetimeRevenue = {
  currency: string;
  /** Who paid in this currency, or would have; each once. */
  customers: number;
  /** All they ever paid, less what was given back. */
  revenue: Money;
  average: Money;
};

/**
 * What the customers of some comings and goings ever paid, for each currency by itself.
 *
 * @throws invalid  `list.unreadable`
 */
export async function totalLifetimeRevenue(
  ctx: ServiceContext,
  input: ListInput,
): Promise<LifetimeRevenue[]> {
  authorize(ctx.actor, "overview:read");
  const query = readListQuery(subscriberMovements, input);

  return inFigures(ctx, async (tx) => {
    const where = whereSql(subscriberMovements, query, await scopeOf(tx, query));
    const rows = await tx.db.$queryRaw<Row[]>(Prisma.sql`
      SELECT coalesce(r.currency, who.currency) AS currency, count(*) AS customers,
             sum(coalesce(r."grossMinor", 0))::bigint AS revenue
        FROM (SELECT DISTINCT m."publisherId", m."customerId" FROM ${subscriberMovementRows} WHERE ${where}) moved
        JOIN customer who ON who."publisherId" = moved."publisherId" AND who.id = moved."customerId"
        LEFT JOIN customer_revenue r
          ON r."publisherId" = moved."publisherId" AND r."customerId" = moved."customerId"
       GROUP BY 1 ORDER BY 1`);
    return rows.map(({ currency, customers, revenue }) => ({
      currency,
      customers: Number(customers),
      revenue: money(revenue, currency),
      // Never null: a group without customers is none.
      average: lifetimeValue(money(revenue, currency), Number(customers)) ?? money(0, currency),
    }));
  });
}

type Row = { currency: string; customers: bigint; revenue: bigint };
