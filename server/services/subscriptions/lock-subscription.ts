import type { TransactionContext } from "@/server/context";
import type { Customer, Subscription } from "@/server/db/generated/client";
import { notFound } from "@/server/domain/errors";
import { lockCustomer } from "@/server/services/customers/lock-customer";

/** A subscription and its customer, both held; the customer first, as every purchase does. */
export type HeldSubscription = { subscription: Subscription; customer: Customer };

/** @throws not-found  `subscription.not-found` */
export async function lockSubscription(
  tx: TransactionContext,
  id: bigint,
): Promise<HeldSubscription> {
  const { db, publisherId } = tx;
  const where = { publisherId_id: { publisherId, id } };
  const found = await db.subscription.findUnique({ where, select: { customerId: true } });
  if (!found) throw notFound("subscription.not-found", "There is no such subscription.");
  const customer = await lockCustomer(tx, found.customerId);
  return { customer, subscription: await db.subscription.findUniqueOrThrow({ where }) };
}
