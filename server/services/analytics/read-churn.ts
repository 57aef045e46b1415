import type { TransactionContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import type { Span } from "@/server/domain/spans";
import { inSpan, own, readSpans } from "./read-spans";

/**
 * How many subscribers of the beginning of each span were gone at its end. Who left and came back
 * within it evens out, and so does who came within it: only leaving more often than coming counts.
 */
export async function readLost(
  tx: TransactionContext,
  spans: readonly Span[],
): Promise<(span: Span) => number> {
  const rowsOf = await readSpans<{ count: bigint }>(
    tx,
    spans,
    (span, place) => Prisma.sql`
      SELECT ${place} AS span, count(*) AS count FROM (
        SELECT FROM subscriber_movement m
         WHERE ${own(tx, "m")} AND ${inSpan(Prisma.sql`m."occurredAt"`, span)}
         GROUP BY m."customerId"
        HAVING sum(CASE m.kind WHEN 'churned' THEN -1 ELSE 1 END) < 0) lost`,
  );
  return (span) => Number(rowsOf(span)[0]?.count ?? 0n);
}

/** Looked up for those alone who never paid. */
const ownCurrency = Prisma.sql`(SELECT c.currency FROM customer c
  WHERE c."publisherId" = m."publisherId" AND c.id = m."customerId")`;

/** Those who left, by the currency they paid in, or would have. */
export type Gone = { currency: string; customers: number; revenueMinor: number };

/**
 * Who left in each span and had not come back when it ended, with all they ever paid, less what was
 * given back. Who paid in two currencies counts in both.
 */
export async function readGone(
  tx: TransactionContext,
  spans: readonly Span[],
): Promise<(span: Span) => Gone[]> {
  type Row = { currency: string; customers: bigint; revenue: bigint };
  const rowsOf = await readSpans<Row>(
    tx,
    spans,
    (span, place) => Prisma.sql`
      SELECT ${place} AS span, coalesce(r.currency, ${ownCurrency}) AS currency,
             count(*) AS customers, sum(coalesce(r."grossMinor", 0))::bigint AS revenue
        FROM subscriber_movement m
        LEFT JOIN customer_revenue r
          ON r."publisherId" = m."publisherId" AND r."customerId" = m."customerId"
       WHERE ${own(tx, "m")} AND m.kind = 'churned'
         AND ${inSpan(Prisma.sql`m."occurredAt"`, span)}
         AND NOT EXISTS (
           SELECT FROM subscriber_movement back
            WHERE back."publisherId" = m."publisherId" AND back."customerId" = m."customerId"
              AND back.kind <> 'churned' AND (back."occurredAt", back.id) > (m."occurredAt", m.id)
              AND ${inSpan(Prisma.sql`back."occurredAt"`, span)})
       GROUP BY 2`,
  );
  return (span) =>
    rowsOf(span).map(({ currency, customers, revenue }) => ({
      currency,
      customers: Number(customers),
      revenueMinor: Number(revenue),
    }));
}
