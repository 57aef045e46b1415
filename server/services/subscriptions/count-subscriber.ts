import type { TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { newId } from "@/server/db/new-id";
import type { EndReason } from "@/server/domain/events";

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
    await move(tx, customer.id, subscriptionId, isWinback ? "winback" : "new", null);
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

/** Counts a subscription that ended. With the last one a person has churned. */
export async function countEnded(
  tx: TransactionContext,
  customer: Counted,
  subscriptionId: bigint,
  reason: EndReason,
): Promise<void> {
  if (customer.activeSubscriptionCount === 1) {
    await move(tx, customer.id, subscriptionId, "churned", reason);
  }
  await tx.db.customer.update({
    where: { publisherId_id: { publisherId: tx.publisherId, id: customer.id } },
    data: { activeSubscriptionCount: { decrement: 1 } },
  });
}

const move = (
  { db, publisherId, clock }: TransactionContext,
  customerId: bigint,
  subscriptionId: bigint,
  kind: "new" | "winback" | "churned",
  reason: EndReason | null,
) =>
  db.subscriberMovement.create({
    data: {
      publisherId,
      id: newId(),
      customerId,
      subscriptionId,
      kind,
      reason,
      occurredAt: clock.now(),
    },
  });
