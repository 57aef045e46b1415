import type { TransactionContext } from "@/server/context";

/** Turns the checkout of a paid order into its receipt. An order made by an API has none. */
export async function closeSession(
  { db, publisherId }: TransactionContext,
  orderId: bigint,
): Promise<void> {
  await db.checkoutSession.updateMany({
    where: { publisherId, orderId },
    data: { state: "paid" },
  });
}
