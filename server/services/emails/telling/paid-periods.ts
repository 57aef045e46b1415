import type { TransactionContext } from "@/server/context";
import { money, type Money } from "@/server/domain/money";

type Sale = { number: bigint; subscriptionId: bigint | null };

/** What a sale paid for, and what was paid next where time has gone on since. */
export type PaidPeriod = { endsAt: Date; next: { at: Date; amount: Money } | null };

type Row = {
  transactionNumber: bigint;
  endsAt: Date;
  nextAt: Date | null;
  nextMinor: bigint | null;
  currency: string | null;
};

/**
 * The period that each of some sales paid for. A mail that is written late tells what came then, and
 * not what comes now.
 */
export async function readPaidPeriods(
  { db, publisherId }: TransactionContext,
  sales: readonly Sale[],
): Promise<(number: bigint) => PaidPeriod | undefined> {
  const numbers = sales.map(({ number }) => number);
  const ids = sales.flatMap(({ subscriptionId }) => (subscriptionId ? [subscriptionId] : []));
  if (ids.length === 0) return () => undefined;
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."transactionNumber", p."endsAt", n."startsAt" AS "nextAt",
           t."grossMinor" AS "nextMinor", t.currency
      FROM subscription_period p
      LEFT JOIN subscription_period n ON n."publisherId" = p."publisherId"
            AND n."subscriptionId" = p."subscriptionId" AND n.index = p.index + 1
      LEFT JOIN transaction t ON t."publisherId" = n."publisherId" AND t.number = n."transactionNumber"
     WHERE p."publisherId" = ${publisherId} AND p."subscriptionId" = ANY (${ids}::bigint[])
       AND p."transactionNumber" = ANY (${numbers}::bigint[])`;
  const known = new Map(rows.map((row) => [row.transactionNumber, paidPeriod(row)]));
  return (number) => known.get(number);
}

function paidPeriod({ endsAt, nextAt, nextMinor, currency }: Row): PaidPeriod {
  const isPaid = nextAt !== null && nextMinor !== null && currency !== null;
  return { endsAt, next: isPaid ? { at: nextAt, amount: money(nextMinor, currency) } : null };
}
