import { byClockOf, leadTo, type TransactionContext } from "@/server/context";

/**
 * Sets a clock forward so that it shows an instant now, and goes on from there. One that is further
 * already stays: the wall clock has gone on while something was done, and time never runs backwards.
 */
export async function setClock(
  tx: TransactionContext,
  customerId: bigint | null,
  instant: Date,
): Promise<void> {
  const { db, publisherId, wall } = tx;
  const aheadMs = leadTo(tx, instant);
  if (aheadMs <= 0n) return;
  const updatedAt = wall.now();
  await (customerId === null
    ? db.$executeRaw`
        INSERT INTO publisher_clock AS c ("publisherId", "aheadMs", "updatedAt")
        VALUES (${publisherId}, ${aheadMs}, ${updatedAt})
        ON CONFLICT ("publisherId") DO UPDATE
          SET "aheadMs" = greatest(c."aheadMs", excluded."aheadMs"), "updatedAt" = excluded."updatedAt"`
    : db.$executeRaw`
        INSERT INTO customer_clock AS c ("publisherId", "customerId", "aheadMs", "updatedAt")
        VALUES (${publisherId}, ${customerId}, ${aheadMs}, ${updatedAt})
        ON CONFLICT ("publisherId", "customerId") DO UPDATE
          SET "aheadMs" = greatest(c."aheadMs", excluded."aheadMs"), "updatedAt" = excluded."updatedAt"`);
}

/** What the publisher's clock shows, or a customer's. */
export async function clockOf(tx: TransactionContext, customerId: bigint | null): Promise<Date> {
  return (customerId === null ? tx : await byClockOf(tx, customerId)).clock.now();
}
