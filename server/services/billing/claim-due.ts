import {
  baseClock,
  inTransaction,
  type ServiceContext,
  type TransactionContext,
} from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { askingTimes } from "./asking-times";

/**
 * Takes subscriptions that have something due, those that have waited longest first, so that no
 * other worker takes them meanwhile.
 *
 * @param customerId of whom alone; anybody's where nobody is named
 */
export const claimDue = (
  ctx: ServiceContext,
  most: number,
  customerId: bigint | null = null,
): Promise<bigint[]> =>
  inTransaction(ctx, async (tx) => {
    const { db, publisherId, wall } = tx;
    const now = wall.now();
    const leasedUntil = new Date(now.getTime() + askingTimes().claimMs);
    const own = customerId === null ? Prisma.empty : Prisma.sql`AND s."customerId" = ${customerId}`;
    const rows = await db.$queryRaw<{ id: bigint }[]>`
      WITH due AS (
        SELECT s.id FROM subscription s
         WHERE s."publisherId" = ${publisherId} AND ${isDue(tx)} AND s."parkedAt" IS NULL
           AND (s."leasedUntil" IS NULL OR s."leasedUntil" <= ${now}) ${own}
         ORDER BY s."nextActionAt", s.id
         LIMIT ${most} FOR UPDATE OF s SKIP LOCKED)
      UPDATE subscription s SET "leasedUntil" = ${leasedUntil}
        FROM due WHERE s."publisherId" = ${publisherId} AND s.id = due.id
      RETURNING s.id`;
    return rows.map(({ id }) => id);
  });

/** By the publisher's clock, and where customers are ahead of it, by theirs. */
function isDue(tx: TransactionContext): Prisma.Sql {
  const now = tx.clock.now();
  if (tx.horizon === null) return Prisma.sql`s."nextActionAt" <= ${now}`;
  return Prisma.sql`s."nextActionAt" <= greatest(${now}::timestamptz, (
    SELECT ${baseClock(tx).now()}::timestamptz + c."aheadMs" * interval '1 millisecond' FROM customer_clock c
     WHERE c."publisherId" = s."publisherId" AND c."customerId" = s."customerId"))`;
}
