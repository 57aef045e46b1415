import { inTransaction, type ServiceContext } from "@/server/context";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import { readFacts, type FactsRow } from "@/server/services/billing/facts/read-facts";

const pageSize = 2_000;

type Sold = { offerNumber: bigint; offerCountry: string };

/**
 * Whoever has a subscription to what is sold, page by page, as they stand. Each page is read in a
 * transaction of its own, so that a hundred thousand of them hold up nobody.
 */
export async function* subscribersOf(
  ctx: ServiceContext,
  sold: Sold,
): AsyncGenerator<SubscriptionFacts[]> {
  let last = 0n;
  for (;;) {
    const rows = await readPage(ctx, sold, last);
    yield rows.flatMap(factsOf);
    const end = rows.at(-1);
    if (rows.length < pageSize || !end) return;
    last = end.id;
  }
}

const readPage = (ctx: ServiceContext, sold: Sold, last: bigint): Promise<FactsRow[]> =>
  inTransaction(
    ctx,
    ({ db, publisherId }) => db.$queryRaw<FactsRow[]>`
      SELECT s.*, d."expiryMonth", d."expiryYear", d.declines AS "cardDeclines"
        FROM subscription s
        LEFT JOIN payment_details d
          ON d."publisherId" = s."publisherId" AND d.id = s."paymentDetailsId" AND d."deletedAt" IS NULL
       WHERE s."publisherId" = ${publisherId} AND s."offerNumber" = ${sold.offerNumber}
         AND s."offerCountry" = ${sold.offerCountry} AND s.state <> 'terminated' AND s.id > ${last}
       ORDER BY s.id
       LIMIT ${pageSize}`,
  );

/** One that makes no sense is parked by its billing, and counts for nothing here. */
function factsOf(row: FactsRow): SubscriptionFacts[] {
  try {
    return [readFacts(row)];
  } catch {
    return [];
  }
}
