import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { money, type Money } from "@/server/domain/money";
import { readPriceChange, toPriceChangeView, type PriceChangeRow } from "./price-change-row";
import type { PriceChangeInput } from "./schemas";

export type PriceChangeReport = {
  told: number;
  /** Of the told, those whose price it is now. */
  moved: number;
  /** Of the told, those who are still to renew at it. */
  waiting: number;
  /** Of the told, those who will not renew, or have left. */
  leaving: number;
  /** Told, and told afterwards that the price stays. */
  withdrawn: number;
  mails: { sent: number; waiting: number; failed: number };
  /** Of all who were told: monthly, at full price and without tax. */
  monthlyBefore: Money;
  monthlyAfter: Money;
  firstRenewalAt: Date | null;
  lastRenewalAt: Date | null;
};

/**
 * One price change, and what has come of it so far.
 *
 * @throws not-found  `price-change.not-found`
 */
export async function getPriceChange(ctx: ServiceContext, { priceChangeId }: PriceChangeInput) {
  authorize(ctx.actor, "overview:read");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const { timeZone } = await tx.db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
    const row = await readPriceChange(tx, priceChangeId);
    return { ...toPriceChangeView(row, timeZone), report: await reportOn(tx, row) };
  });
}

export type PriceChangeDetail = Awaited<ReturnType<typeof getPriceChange>>;

type Sums = Omit<PriceChangeReport, "mails" | "monthlyBefore" | "monthlyAfter"> & {
  monthlyBeforeMinor: bigint;
  monthlyAfterMinor: bigint;
};

async function reportOn(tx: TransactionContext, row: PriceChangeRow): Promise<PriceChangeReport> {
  const { db, publisherId } = tx;
  const [sums] = await db.$queryRaw<Sums[]>`
    SELECT count(*)::int AS told,
           count(*) FILTER (WHERE place = 'moved')::int AS moved,
           count(*) FILTER (WHERE place = 'waiting')::int AS waiting,
           count(*) FILTER (WHERE place = 'leaving')::int AS leaving,
           count(*) FILTER (WHERE place = 'withdrawn')::int AS withdrawn,
           coalesce(sum("monthlyBeforeMinor"), 0)::bigint AS "monthlyBeforeMinor",
           coalesce(sum("monthlyAfterMinor"), 0)::bigint AS "monthlyAfterMinor",
           min("renewsAt") AS "firstRenewalAt", max("renewsAt") AS "lastRenewalAt"
      FROM (
        SELECT n.*, CASE WHEN n."withdrawnAt" IS NOT NULL THEN 'withdrawn'
                         WHEN s.state IN ('stopped', 'terminated') THEN 'leaving'
                         WHEN s."priceMinor" = ${row.priceMinor} THEN 'moved'
                         ELSE 'waiting' END AS place
          FROM price_change_notice n
          JOIN subscription s ON s."publisherId" = n."publisherId" AND s.id = n."subscriptionId"
         WHERE n."publisherId" = ${publisherId} AND n."priceChangeId" = ${row.id}::uuid
      ) AS told`;
  if (!sums) throw new Error("a sum of nothing is a row");
  const { monthlyBeforeMinor, monthlyAfterMinor, ...counts } = sums;
  return {
    ...counts,
    mails: await countMails(tx, row.id),
    monthlyBefore: money(monthlyBeforeMinor, row.currency),
    monthlyAfter: money(monthlyAfterMinor, row.currency),
  };
}

async function countMails({ db, publisherId }: TransactionContext, id: string) {
  const [mails] = await db.$queryRaw<PriceChangeReport["mails"][]>`
    SELECT count(*) FILTER (WHERE m.state IN ('sent', 'stored'))::int AS sent,
           count(*) FILTER (WHERE m.state = 'queued')::int AS waiting,
           count(*) FILTER (WHERE m.state = 'failed')::int AS failed
      FROM price_change_notice n
      JOIN email_message m ON m."publisherId" = n."publisherId"
       AND m."dedupeKey" = 'price-change:' || n."priceChangeId" || ':' || n."subscriptionId"
     WHERE n."publisherId" = ${publisherId} AND n."priceChangeId" = ${id}::uuid`;
  return mails ?? { sent: 0, waiting: 0, failed: 0 };
}
