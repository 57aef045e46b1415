import { inTransaction, type ServiceContext } from "@/server/context";
import { askingTimes } from "./asking-times";

/**
 * Takes subscriptions that have something due, those that have waited longest first, so that no
 * other worker takes them meanwhile.
 */
export const claimDue = (ctx: ServiceContext, most: number): Promise<bigint[]> =>
  inTransaction(ctx, async ({ db, publisherId, clock, wall }) => {
    const now = wall.now();
    const leasedUntil = new Date(now.getTime() + askingTimes().claimMs);
    const rows = await db.$queryRaw<{ id: bigint }[]>`
      WITH due AS (
        SELECT id FROM subscription
         WHERE "publisherId" = ${publisherId} AND "nextActionAt" <= ${clock.now()} AND "parkedAt" IS NULL
           AND ("leasedUntil" IS NULL OR "leasedUntil" <= ${now})
         ORDER BY "nextActionAt", id
         LIMIT ${most} FOR UPDATE SKIP LOCKED)
      UPDATE subscription s SET "leasedUntil" = ${leasedUntil}
        FROM due WHERE s."publisherId" = ${publisherId} AND s.id = due.id
      RETURNING s.id`;
    return rows.map(({ id }) => id);
  });
