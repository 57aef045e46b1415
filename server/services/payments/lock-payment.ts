import type { TransactionContext } from "@/server/context";
import type { Order, Payment } from "@/server/db/generated/client";
import { lockRow } from "@/server/db/lock-row";
import {
  lockSubscription,
  type HeldSubscription,
} from "@/server/services/subscriptions/lock-subscription";

/** A try, and what it is for: an order, or the next period of a subscription; all of it held. */
export type HeldPayment = {
  payment: Payment;
  order: Order | null;
  renewed: HeldSubscription | null;
};

/**
 * Holds a try. What it is for is held first, as by whoever buys or renews: two settlements never
 * wait for one another.
 */
export async function lockPayment(tx: TransactionContext, id: bigint): Promise<HeldPayment> {
  const { publisherId, db } = tx;
  const { orderId, subscriptionId } = await db.payment.findUniqueOrThrow({
    where: { publisherId_id: { publisherId, id } },
    select: { orderId: true, subscriptionId: true },
  });
  const renewed = subscriptionId === null ? null : await lockSubscription(tx, subscriptionId);
  const order = orderId === null ? null : await lockRow(tx, "customer_order", orderId);
  const payment = await lockRow(tx, "payment", id);
  if (!payment) throw new Error(`there is no payment ${id}`);
  return { payment, order, renewed };
}
