import type { TransactionContext } from "@/server/context";
import type { Customer, Subscription } from "@/server/db/generated/client";
import { lockRow } from "@/server/db/lock-row";
import { notFound } from "@/server/domain/errors";

/** A subscription and its customer, both held; the customer first, as every purchase does. */
export type HeldSubscription = { subscription: Subscription; customer: Customer };

/** @throws not-found  `subscription.not-found` */
export async function lockSubscription(
  tx: TransactionContext,
  id: bigint,
): Promise<HeldSubscription> {
  const { db, publisherId } = tx;
  const [customer] = await db.$queryRaw<Customer[]>`
    SELECT * FROM customer
     WHERE "publisherId" = ${publisherId}
       AND id = (SELECT "customerId" FROM subscription WHERE "publisherId" = ${publisherId} AND id = ${id})
       FOR UPDATE`;
  const subscription = await lockRow(tx, "subscription", id);
  if (!customer || !subscription) {
    throw notFound("subscription.not-found", "There is no such subscription.");
  }
  return { customer, subscription };
}
