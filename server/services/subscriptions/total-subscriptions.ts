import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { whereSql } from "@/server/db/list/conditions";
import { readListQuery, scopeOf } from "@/server/db/list/read-query";
import { money, type Money } from "@/server/domain/money";
import { inList } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { subscriptionsFor } from "./subscription-list";

export type SubscriptionTotal = { currency: string; count: number; mrr: Money };

/**
 * The recurring revenue that the subscriptions of a filter bring in now, on all its pages, for each
 * currency by itself: amounts of two currencies have no sum.
 *
 * @throws invalid  `list.unreadable`
 */
export async function totalSubscriptions(
  ctx: ServiceContext,
  input: ListInput,
): Promise<SubscriptionTotal[]> {
  authorize(ctx.actor, "overview:read");
  const list = subscriptionsFor(ctx.actor);
  const query = readListQuery(list, input);

  return inList(ctx, input, async (tx) => {
    const where = whereSql(list, query, await scopeOf(tx, query));
    const rows = await tx.db.$queryRaw<{ currency: string; count: bigint; mrr: bigint }[]>(
      Prisma.sql`SELECT s.currency, count(*) AS count, sum(s."mrrMinor")::bigint AS mrr
        FROM ${list.from} WHERE ${where} GROUP BY s.currency ORDER BY s.currency`,
    );
    return rows.map(({ currency, count, mrr }) => ({
      currency,
      count: Number(count),
      mrr: money(mrr, currency),
    }));
  });
}
