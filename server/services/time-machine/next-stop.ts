import { inTransaction, type ServiceContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";

/** A stretch of business time that a clock goes through at once. */
type Stretch = { customerId: bigint | null; reachedAt: Date; toAt: Date };

/** Where a clock stops next, and what there is to do by then. */
export type Stop = {
  until: Date;
  /** Subscriptions with something due, at least: what is done may bring more. */
  dueCount: number;
  /** Whether something else comes to the publisher. */
  hasOthers: boolean;
};

/** As many subscriptions as are done in one go: more would keep those who look on waiting. */
const mostAtOnce = 800;

/**
 * The longest stretch that is gone through at once. Within it each subscription's things happen in
 * their order and at their moments; what is written of several is in order to within this.
 */
const longestMs = 43_200_000;

/** A price change that runs looks around for new subscribers each hour; travelling, once a day. */
const priceLookMs = 86_400_000;

/**
 * Where a clock that is being set forward stops next: where all that is due by then is little enough
 * to be done in one go, and exactly at what a stop has to be made for. A customer's stops are exact.
 * What was due before and could not be done stops nobody.
 */
export const nextStop = (ctx: ServiceContext, stretch: Stretch): Promise<Stop> =>
  inTransaction(ctx, async ({ db, publisherId, gateways }) => {
    const { customerId, reachedAt, toAt } = stretch;
    const own = customerId === null ? Prisma.empty : Prisma.sql`AND "customerId" = ${customerId}`;
    const due = await db.$queryRaw<{ at: Date }[]>`
      SELECT "nextActionAt" AS at FROM subscription
       WHERE "publisherId" = ${publisherId} AND "nextActionAt" > ${reachedAt}
         AND "nextActionAt" <= ${toAt} AND "parkedAt" IS NULL ${own}
       ORDER BY "nextActionAt", id LIMIT ${mostAtOnce}`;
    const [first, last] = [due[0]?.at, due.at(-1)?.at];
    const longest = customerId === null ? longestMs : 0;
    const others: Date[] = [];
    if (customerId === null) {
      others.push(...(await priceMoments(db, publisherId, stretch)));
      const notice = await gateways.payments?.books.nextNoticeAt(publisherId);
      if (notice && notice > reachedAt) others.push(notice);
    }
    const alone = first && last ? [earlier(last, new Date(first.getTime() + longest))] : [];
    const until = [toAt, ...alone, ...others].reduce(earlier);
    return {
      until,
      dueCount: due.filter(({ at }) => at <= until).length,
      hasOthers: others.some((at) => at <= until),
    };
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
