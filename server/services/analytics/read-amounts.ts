import type { TransactionContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import type { Span } from "@/server/domain/spans";
import { since } from "./read-scene";
import { beside, inSpan, own, readPieces } from "./read-spans";

/** Minor units by currency; a currency nothing is known of is not there. */
export type Amounts = ReadonlyMap<string, number>;

type Row = { currency: string; minor: bigint };

export type Mrr = { now: Amounts; change: (span: Span) => Amounts };

/**
 * Recurring revenue of now, summed from an index of what brings any in, and how it changed in some
 * spans, all of one moment.
 */
export async function readMrr(tx: TransactionContext, spans: readonly Span[]): Promise<Mrr> {
  const { rowsOf, others } = await readPieces<Row>(
    tx,
    spans,
    (span, place) => Prisma.sql`
      SELECT ${place} AS span, m.currency, sum(m."deltaMinor")::bigint AS minor FROM mrr_movement m
       WHERE ${own(tx, "m")} AND ${inSpan(Prisma.sql`m."occurredAt"`, span)} GROUP BY m.currency`,
    [
      Prisma.sql`
        SELECT ${beside} AS span, s.currency, sum(s."mrrMinor")::bigint AS minor FROM subscription s
         WHERE ${own(tx, "s")} AND s."mrrMinor" > 0 GROUP BY s.currency`,
    ],
  );
  return { now: summed(others), change: (span) => summed(rowsOf(span)) };
}

/** Recurring revenue at an instant: that of now, less how it has changed since. */
export function mrrAt({ now, change }: Mrr, instant: Date): Amounts {
  const sums = new Map(now);
  for (const [currency, minor] of change(since(instant))) {
    sums.set(currency, (sums.get(currency) ?? 0) - minor);
  }
  return sums;
}

/** What customers paid in some spans, tax included, before anything was given back. */
export async function readSales(
  tx: TransactionContext,
  spans: readonly Span[],
): Promise<(span: Span) => Amounts> {
  const { rowsOf } = await readPieces<Row>(
    tx,
    spans,
    (span, place) => Prisma.sql`
      SELECT ${place} AS span, t.currency, sum(t."grossMinor")::bigint AS minor FROM transaction t
       WHERE ${own(tx, "t")} AND ${inSpan(Prisma.sql`t."occurredAt"`, span)} GROUP BY t.currency`,
  );
  return (span) => summed(rowsOf(span));
}

function summed(rows: readonly Row[]): Amounts {
  const sums = new Map<string, number>();
  for (const { currency, minor } of rows) {
    sums.set(currency, (sums.get(currency) ?? 0) + Number(minor));
  }
  return sums;
}
