import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { whereSql } from "@/server/db/list/conditions";
import { readListQuery, scopeOf } from "@/server/db/list/read-query";
import { money, type Money } from "@/server/domain/money";
import { inList } from "@/server/figures";
import type { ListInput } from "@/server/services/lists/schemas";
import { transactionsFor } from "./transaction-list";

export type TransactionTotal = {
  currency: string;
  count: number;
  net: Money;
  tax: Money;
  gross: Money;
  /** What was given back of these sales since, whenever that was. */
  refunded: Money;
};

/**
 * What the transactions of a filter add up to, on all its pages, for each currency by itself:
 * amounts of two currencies have no sum.
 *
 * @throws invalid  `list.unreadable`
 */
export async function totalTransactions(
  ctx: ServiceContext,
  input: ListInput,
): Promise<TransactionTotal[]> {
  authorize(ctx.actor, "overview:read");
  const list = transactionsFor(ctx.actor);
  const query = readListQuery(list, input);

  return inList(ctx, input, async (tx) => {
    const where = whereSql(list, query, await scopeOf(tx, query));
    const sales = await tx.db.$queryRaw<SalesRow[]>(Prisma.sql`
      SELECT t.currency, count(*) AS count, sum(t."netMinor")::bigint AS net,
             sum(t."taxMinor")::bigint AS tax, sum(t."grossMinor")::bigint AS gross
        FROM ${list.from} WHERE ${where} GROUP BY t.currency ORDER BY t.currency`);
    const refunds = await tx.db.$queryRaw<RefundRow[]>(Prisma.sql`
      SELECT t.currency, sum(given."grossMinor")::bigint AS refunded
        FROM refund given JOIN (${list.from})
          ON t."publisherId" = given."publisherId" AND t.number = given."transactionNumber"
       WHERE ${where} GROUP BY t.currency`);
    const refundedOf = new Map(refunds.map(({ currency, refunded }) => [currency, refunded]));
    return sales.map(({ currency, count, net, tax, gross }) => ({
      currency,
      count: Number(count),
      net: money(net, currency),
      tax: money(tax, currency),
      gross: money(gross, currency),
      refunded: money(refundedOf.get(currency) ?? 0n, currency),
    }));
  });
}

type SalesRow = { currency: string; count: bigint; net: bigint; tax: bigint; gross: bigint };
type RefundRow = { currency: string; refunded: bigint };
