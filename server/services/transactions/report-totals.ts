import type { TransactionContext } from "@/server/context";
import type { Prisma } from "@/server/db/generated/client";
import { money, subtract, type Money } from "@/server/domain/money";

export type ReportTotals = {
  /** Sales in every currency. */
  count: number;
  couponsUsed: number;
  /** The publisher's own; amounts of other currencies have no sum with these and are left out. */
  currency: string;
  net: Money;
  gross: Money;
  /** What coupons took off. */
  discount: Money;
  /** Net of what was given back. */
  earnings: Money;
};

type Row = {
  count: bigint;
  couponsUsed: bigint;
  net: bigint;
  gross: bigint;
  discount: bigint;
  refunded: bigint;
};

/** What all sales of a filter add up to. */
export async function readReportTotals(
  { db }: TransactionContext,
  where: Prisma.Sql,
  currency: string,
): Promise<ReportTotals> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT count(*) AS count, count(t."couponCode") AS "couponsUsed",
           coalesce(sum(t."netMinor") FILTER (WHERE t.currency = ${currency}), 0)::bigint AS net,
           coalesce(sum(t."grossMinor") FILTER (WHERE t.currency = ${currency}), 0)::bigint AS gross,
           coalesce(sum(t."discountMinor") FILTER (WHERE t."offerCurrency" = ${currency}
             AND t."discountType" = 'coupon'), 0)::bigint AS discount,
           (SELECT coalesce(sum(given."netMinor"), 0)::bigint
              FROM refund given JOIN transaction t ON t."publisherId" = given."publisherId"
               AND t.number = given."transactionNumber"
             WHERE given.currency = ${currency} AND ${where}) AS refunded
      FROM transaction t WHERE ${where}`;
  if (!row) throw new Error("a total is always one row");
  const of = (minor: bigint): Money => money(minor, currency);
  return {
    count: Number(row.count),
    couponsUsed: Number(row.couponsUsed),
    currency,
    net: of(row.net),
    gross: of(row.gross),
    discount: of(row.discount),
    earnings: subtract(of(row.net), of(row.refunded)),
  };
}
