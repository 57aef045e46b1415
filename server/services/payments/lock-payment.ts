import type { TransactionContext } from "@/server/context";
import type { Order, Payment } from "@/server/db/generated/client";
import { lockRow } from "@/server/db/lock-row";

/** A try to pay an order, and the order; both held. */
export type HeldPayment = { payment: Payment; order: Order };

/**
 * Holds a try. Its order is held first, as by whoever buys: two settlements never wait for one
 * another. Tries to renew a subscription are settled by the billing of that subscription.
 */
export async function lockPayment(tx: TransactionContext, id: bigint): Promise<HeldPayment> {
  const { publisherId, db } = tx;
  const { orderId } = await db.payment.findUniqueOrThrow({
    where: { publisherId_id: { publisherId, id } },
    select: { orderId: true },
  });
  const order = orderId === null ? null : await lockRow(tx, "customer_order", orderId);
  const payment = await lockRow(tx, "payment", id);
  if (!payment || !order) throw new Error(`there is no payment ${id} of an order`);
  return { payment, order };
}
