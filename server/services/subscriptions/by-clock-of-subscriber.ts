import { byClockOf, type TransactionContext } from "@/server/context";

/** The same transaction by the clock of whose subscription it is, for what concerns it alone. */
export async function byClockOfSubscriber(
  tx: TransactionContext,
  subscriptionId: bigint,
): Promise<TransactionContext> {
  if (tx.horizon === null) return tx; // nobody is ahead
  const row = await tx.db.subscription.findUnique({
    where: { publisherId_id: { publisherId: tx.publisherId, id: subscriptionId } },
    select: { customerId: true },
  });
  return row ? byClockOf(tx, row.customerId) : tx;
}
