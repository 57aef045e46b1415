import { inTransaction, type ServiceContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";

/** A stretch of business time that a clock goes through at once. */
type Stretch = { customerId: bigint | null; reachedAt: Date; toAt: Date };

/** As many subscriptions as are done in one go: more would keep those who look on waiting. */
const mostAtOnce = 800;

/**
 * The longest stretch that is gone through at once. Within it each subscription's things happen in
 * their order and at their moments; what is written of several is in order to within this.
 */
const longestMs = 12 * 3_600_000;

/** A price change that runs looks around for new subscribers each hour; travelling, once a day. */
const priceLookMs = 86_400_000;

/**
 * Where a clock that is being set forward stops next: where all that is due by then is little enough
 * to be done in one go, and exactly at what a stop has to be made for. A customer's stops are exact.
 * What was due before and could not be done stops nobody.
 */
export const nextStop = (ctx: ServiceContext, stretch: Stretch): Promise<Date> =>
  inTransaction(ctx, async ({ db, publisherId, gateways }) => {
    const { customerId, reachedAt, toAt } = stretch;
    const own = customerId === null ? Prisma.empty : Prisma.sql`AND "customerId" = ${customerId}`;
    const [due] = await db.$queryRaw<{ first: Date | null; last: Date | null }[]>`
      SELECT min("nextActionAt") AS first, max("nextActionAt") AS last FROM (
        SELECT "nextActionAt" FROM subscription
         WHERE "publisherId" = ${publisherId} AND "nextActionAt" > ${reachedAt}
           AND "nextActionAt" <= ${toAt} AND "parkedAt" IS NULL ${own}
         ORDER BY "nextActionAt", id LIMIT ${mostAtOnce}) due`;
    const stops = [toAt];
    if (due?.first && due.last) {
      const longest = customerId === null ? longestMs : 0;
      stops.push(earlier(due.last, new Date(due.first.getTime() + longest)));
    }
    if (customerId === null) {
      stops.push(...(await priceMoments(db, publisherId, stretch)));
      const notice = await gateways.payments?.books.nextNoticeAt(publisherId);
      if (notice && notice > reachedAt) stops.push(notice);
    }
    return stops.reduce(earlier);
  });

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

/** When offers get new prices, and when those whom that concerns are looked for. */
async function priceMoments(
  db: Prisma.TransactionClient,
  publisherId: bigint,
  { reachedAt }: Stretch,
): Promise<Date[]> {
  const changes = await db.priceChange.findMany({
    where: { publisherId, nextActionAt: { not: null } },
    select: { startsAt: true, appliedAt: true, nextActionAt: true },
  });
  const lookAt = new Date(reachedAt.getTime() + priceLookMs);
  return changes.flatMap(({ startsAt, appliedAt, nextActionAt }) => {
    if (nextActionAt === null) return [];
    const begins = appliedAt === null && startsAt > reachedAt ? [startsAt] : [];
    return [nextActionAt > lookAt ? nextActionAt : lookAt, ...begins];
  });
}
