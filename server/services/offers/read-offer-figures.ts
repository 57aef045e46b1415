import type { TransactionContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { instantsOfPeriod } from "@/server/domain/date-period";
import { money, type Money } from "@/server/domain/money";

/** How an offer sells. */
export type OfferFigures = {
  /** Every subscription to it that has not ended, trials included. */
  activeSubscriptions: number;
  /** What was charged for it in the last 30 days, tax included, by currency. */
  revenue: Money[];
};

type Count = { number: bigint; count: bigint };
type Sum = { number: bigint; currency: string; minor: bigint };

/** The figures of some offers, by number: the rows they add up are in the lists they link to. */
export async function readOfferFigures(
  tx: TransactionContext,
  numbers: readonly bigint[],
): Promise<(number: number) => OfferFigures> {
  if (numbers.length === 0) return () => ({ activeSubscriptions: 0, revenue: [] });
  const { publisherId } = tx;
  const some = Prisma.join([...numbers]);
  const counts = await tx.db.$queryRaw<Count[]>`
    SELECT "offerNumber" AS number, count(*) AS count FROM subscription
     WHERE "publisherId" = ${publisherId} AND "offerNumber" IN (${some}) AND state <> 'terminated'
     GROUP BY 1`;
  const since = await startOfWindow(tx);
  const sums = await tx.db.$queryRaw<Sum[]>`
    SELECT "offerNumber" AS number, currency, sum("grossMinor")::bigint AS minor FROM transaction
     WHERE "publisherId" = ${publisherId} AND "offerNumber" IN (${some}) AND "occurredAt" >= ${since}
     GROUP BY 1, 2 ORDER BY 2`;

  return (number) => ({
    activeSubscriptions: Number(counts.find((one) => Number(one.number) === number)?.count ?? 0),
    revenue: sums
      .filter((one) => Number(one.number) === number)
      .map(({ minor, currency }) => money(minor, currency)),
  });
}

/** The same days as the lists' "last 30 days". */
async function startOfWindow({ db, publisherId, clock }: TransactionContext): Promise<Date> {
  const profile = await db.companyProfile.findUniqueOrThrow({
    where: { publisherId },
    select: { timeZone: true },
  });
  const now = clock.now();
  return instantsOfPeriod({ preset: "last-30-days" }, now, profile.timeZone).startsAt ?? now;
}
