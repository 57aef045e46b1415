import { inTransaction } from "@/server/context";
import type { World } from "./world";

const dayMs = 86_400_000;

/** Sets clocks forward without anything that would have happened meanwhile. */
export const moveClocks = (
  { system }: World,
  {
    publisherDays = 0,
    customers = {},
  }: { publisherDays?: number; customers?: Record<number, number> },
): Promise<void> =>
  inTransaction(system, async ({ db, publisherId, wall }) => {
    const updatedAt = wall.now();
    const publisher = { aheadMs: BigInt(publisherDays * dayMs), updatedAt };
    await db.publisherClock.upsert({
      where: { publisherId },
      create: { publisherId, ...publisher },
      update: publisher,
    });
    for (const [id, days] of Object.entries(customers)) {
      const customerId = BigInt(id);
      const ahead = { aheadMs: BigInt(days * dayMs), updatedAt };
      await db.customerClock.upsert({
        where: { publisherId_customerId: { publisherId, customerId } },
        create: { publisherId, customerId, ...ahead },
        update: ahead,
      });
    }
  });
