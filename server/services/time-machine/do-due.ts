import { scheduler } from "node:timers/promises";
import { standingAt } from "@/server/clock";
import { inTransaction, type ServiceContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { billPublisher } from "@/server/services/billing/bill-publisher";
import { takeNotices } from "@/server/services/payments/take-notices";
import { runPriceChanges } from "@/server/services/price-changes/run-price-changes";
import { keepImages } from "./keep-images";
import type { Stop } from "./next-stop";

type Due = {
  customerId: bigint | null;
  stop: Stop;
  /** Of earlier stops, waited for in vain. */
  leftBefore: number;
  /** Says that work goes on. */
  beat: () => Promise<void>;
};

/** Subscriptions of one transaction, and how many transactions are at work at the same time. */
const most = 120;
const mostLanes = 3;

/** How long what somebody else is at, or a gateway does not answer, is waited for. */
const mostWaits = 60;
const waitMs = 500;

/**
 * Does everything that is due until a moment of business time, as of the moments at which it was
 * due: a clock stands there meanwhile. What is waited for in vain is left to billing.
 *
 * @returns how many subscriptions were left
 */
export async function doDue(ctx: ServiceContext, { customerId, stop, leftBefore, beat }: Due) {
  const { until, dueCount, hasOthers } = stop;
  const lanes = Math.max(1, Math.min(mostLanes, Math.ceil(dueCount / most)));
  const there = { ...ctx, clock: standingAt(until), isClockGiven: true };
  if (customerId !== null) await keepImage(ctx, customerId, until);
  for (let waits = 0; ; waits += 1) {
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        while (await billPublisher(there, { pace: "simulated", most, customerId })) await beat();
      }),
    );
    const left = await countDue(ctx, customerId, until);
    if (left <= leftBefore || waits === mostWaits) {
      if (hasOthers) await doPublishers(there);
      return left;
    }
    await scheduler.wait(waitMs);
    await beat();
  }
}

/** How a customer stands before what is due then, for the publisher who has not got there. */
async function keepImage(ctx: ServiceContext, customerId: bigint, until: Date): Promise<void> {
  if ((await countDue(ctx, customerId, until)) === 0) return;
  await inTransaction(ctx, (tx) => keepImages(tx, new Map([[customerId, until]])));
}

/** What comes to a publisher by its clock, besides billing. */
async function doPublishers(there: ServiceContext): Promise<void> {
  while (await runPriceChanges(there));
  await takeNotices(there);
}

const countDue = (ctx: ServiceContext, customerId: bigint | null, until: Date) =>
  inTransaction(ctx, async ({ db, publisherId }) => {
    const own = customerId === null ? Prisma.empty : Prisma.sql`AND "customerId" = ${customerId}`;
    const [row] = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) AS count FROM subscription
       WHERE "publisherId" = ${publisherId} AND "nextActionAt" <= ${until}
         AND "parkedAt" IS NULL ${own}`;
    return Number(row?.count ?? 0n);
  });
