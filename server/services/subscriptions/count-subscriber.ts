import type { TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { newId } from "@/server/db/new-id";

type Counted = Pick<Customer, "id" | "activeSubscriptionCount" | "firstSubscribedAt">;

/**
 * Counts a subscription that began. With the first running one a person becomes a subscriber: new,
 * or won back when they were one before. The customer's row is locked by the caller.
 *
 * @returns whether the customer came back
 */
export async function countBegun(
  tx: TransactionContext,
  customer: Counted,
  subscriptionId: bigint,
): Promise<boolean> {
  const isWinback = customer.firstSubscribedAt !== null && customer.activeSubscriptionCount === 0;
  if (customer.activeSubscriptionCount === 0) {
    await tx.db.subscriberMovement.create({
      data: {
        publisherId: tx.publisherId,
        id: newId(),
        customerId: customer.id,
        subscriptionId,
        kind: isWinback ? "winback" : "new",
        occurredAt: tx.clock.now(),
      },
    });
  }
  await tx.db.customer.update({
    where: { publisherId_id: { publisherId: tx.publisherId, id: customer.id } },
    data: {
      activeSubscriptionCount: { increment: 1 },
      ...(customer.firstSubscribedAt === null && { firstSubscribedAt: tx.clock.now() }),
    },
  });
  return isWinback;
}
