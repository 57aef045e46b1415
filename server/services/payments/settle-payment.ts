import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { Order, Payment } from "@/server/db/generated/client";
import type { ChargeOutcome, SavedMethod } from "@/server/gateways/payments/payment-gateway";
import { money } from "@/server/domain/money";
import { recordEvent } from "@/server/services/events/record-event";
import { completeOrder } from "@/server/services/orders/complete-order";
import { endSubscription } from "@/server/services/subscriptions/end-subscription";
import { extendSubscription } from "@/server/services/subscriptions/extend-subscription";
import {
  lockSubscription,
  type HeldSubscription,
} from "@/server/services/subscriptions/lock-subscription";

type Outcome =
  | ChargeOutcome
  /** The gateway did not answer: charged or not, nobody knows yet. */
  | { state: "timeout" }
  /** The gateway says that it never heard of the try: nothing was charged. */
  | { state: "never-arrived" };

export type Settlement = { paymentId: bigint; outcome: Outcome };

/**
 * Writes down what became of a try, once: the second to know it finds it settled. A captured try
 * completes its order in the same transaction.
 *
 * @returns `duplicate` when the money was taken for an order that another try has paid: it is to be
 *   given back
 */
export async function settlePayment(
  ctx: ServiceContext,
  { paymentId, outcome }: Settlement,
): Promise<"settled" | "duplicate"> {
  return inTransaction(ctx, async (tx) => {
    const held = await lockRenewed(tx, paymentId);
    const payment = await lockPayment(tx, paymentId);
    // What was given up for lost may still turn out to be captured: money decides.
    const isOver = payment.settledAt !== null && payment.state !== "failed";
    if (isOver || (payment.state === "failed" && outcome.state !== "captured")) return "settled";

    switch (outcome.state) {
      case "captured":
        return capture(tx, payment, held, outcome);
      case "refused":
        await refuse(tx, payment, held, outcome);
        return "settled";
      case "action-required":
        await note(tx, payment, {
          state: "action-required",
          actionUrl: outcome.url,
          gatewayReference: outcome.gatewayReference,
        });
        return "settled";
      case "cancelled":
        await note(tx, payment, { state: "cancelled", ...settled(tx) });
        return "settled";
      case "never-arrived":
        await note(tx, payment, { state: "failed", ...settled(tx) });
        return "settled";
      case "timeout":
        await note(tx, payment, { state: "unknown" });
        return "settled";
    }
  });
}

const settled = ({ wall }: TransactionContext) => ({ settledAt: wall.now() });

async function lockPayment(
  { db, publisherId }: TransactionContext,
  id: bigint,
): Promise<Payment & { order: Order | null }> {
  const where = { publisherId_id: { publisherId, id } };
  // The order first, as every purchase does: two settlements never wait for one another.
  await db.$queryRaw`
    SELECT 1 FROM customer_order o
     WHERE o."publisherId" = ${publisherId}
       AND o.id = (SELECT "orderId" FROM payment WHERE "publisherId" = ${publisherId} AND id = ${id})
       FOR UPDATE`;
  await db.$queryRaw`
    SELECT 1 FROM payment WHERE "publisherId" = ${publisherId} AND id = ${id} FOR UPDATE`;
  return db.payment.findUniqueOrThrow({ where, include: { order: true } });
}

/** Of a renewal, its subscription, held before anything else, as the runner holds it. */
async function lockRenewed(tx: TransactionContext, id: bigint): Promise<HeldSubscription | null> {
  const { publisherId, db } = tx;
  const { subscriptionId } = await db.payment.findUniqueOrThrow({
    where: { publisherId_id: { publisherId, id } },
    select: { subscriptionId: true },
  });
  return subscriptionId === null ? null : lockSubscription(tx, subscriptionId);
}

const note = (
  { db, publisherId }: TransactionContext,
  { id }: Payment,
  data: Partial<Payment>,
): Promise<Payment> => db.payment.update({ where: { publisherId_id: { publisherId, id } }, data });

async function capture(
  tx: TransactionContext,
  payment: Payment & { order: Order | null },
  held: HeldSubscription | null,
  { gatewayReference, method }: { gatewayReference: string; method: SavedMethod },
): Promise<"settled" | "duplicate"> {
  const { order } = payment;
  if (order?.state === "paid") {
    await note(tx, payment, { state: "cancelled", gatewayReference, ...settled(tx) });
    return "duplicate";
  }
  const captured = await note(tx, payment, {
    state: "captured",
    gatewayReference,
    declineCode: null,
    actionUrl: null,
    brand: method.brand,
    lastFour: method.lastFour,
    ...settled(tx),
  });
  if (order) await completeOrder(tx, order, { payment: captured, method });
  if (held) await extendSubscription(tx, held, captured);
  return "settled";
}

async function refuse(
  tx: TransactionContext,
  payment: Payment & { order: Order | null },
  held: HeldSubscription | null,
  { gatewayReference, code, isHard }: Extract<ChargeOutcome, { state: "refused" }>,
): Promise<void> {
  await note(tx, payment, {
    state: "refused",
    gatewayReference,
    declineCode: code,
    isHardDecline: isHard,
    actionUrl: null,
    ...settled(tx),
  });
  const customerId = held?.customer.id ?? payment.order?.customerId;
  await recordEvent(tx, {
    type: "payment.refused",
    payload: {
      paymentId: Number(payment.id),
      orderId: payment.orderId === null ? null : Number(payment.orderId),
      amount: money(payment.amountMinor, payment.currency),
      code,
      isHard,
    },
    ...(customerId && { customerId: Number(customerId) }),
  });
  // Without retries a renewal that is refused is over.
  if (held) await endSubscription(tx, held, "payment");
}
