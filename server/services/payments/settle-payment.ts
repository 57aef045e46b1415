import { enqueue } from "@/server/db/enqueue";
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
 * completes its order in the same transaction. Money that was taken for what another try has paid
 * already is given back by a job.
 */
export async function settlePayment(
  ctx: ServiceContext,
  { paymentId, outcome }: Settlement,
): Promise<void> {
  return inTransaction(ctx, async (tx) => {
    const held = await lockRenewed(tx, paymentId);
    const payment = await lockPayment(tx, paymentId);
    // What was given up for lost may still turn out to be captured: money decides.
    const isOver = payment.settledAt !== null && payment.state !== "failed";
    if (isOver || (payment.state === "failed" && outcome.state !== "captured")) return;

    switch (outcome.state) {
      case "captured":
        return capture(tx, payment, held, outcome);
      case "refused":
        return refuse(tx, payment, held, outcome);
      case "action-required":
        return note(tx, payment, {
          state: "action-required",
          actionUrl: outcome.url,
          gatewayReference: outcome.gatewayReference,
        });
      case "cancelled":
        return note(tx, payment, { state: "cancelled", ...settled(tx) });
      case "never-arrived":
        return note(tx, payment, { state: "failed", ...settled(tx) });
      case "timeout":
        return note(tx, payment, { state: "unknown" });
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

async function note(
  { db, publisherId }: TransactionContext,
  { id }: Payment,
  data: Partial<Payment>,
): Promise<void> {
  await db.payment.update({ where: { publisherId_id: { publisherId, id } }, data });
}

async function capture(
  tx: TransactionContext,
  payment: Payment & { order: Order | null },
  held: HeldSubscription | null,
  { gatewayReference, method }: { gatewayReference: string; method: SavedMethod },
): Promise<void> {
  const { order } = payment;
  const known = { gatewayReference, brand: method.brand, lastFour: method.lastFour };
  if (order && order.state !== "open") return cancel(tx, payment, known);

  const captured = { ...payment, ...known };
  await note(tx, payment, { ...known, state: "captured", actionUrl: null, ...settled(tx) });
  if (held) await extendSubscription(tx, held, captured);
  if (order && !(await completeOrder(tx, order, { payment: captured, method }))) {
    await cancel(tx, payment, known);
  }
}

/** What it was for is paid already: the money goes back as soon as this is committed. */
async function cancel(
  tx: TransactionContext,
  payment: Payment,
  known: Partial<Payment>,
): Promise<void> {
  await note(tx, payment, { ...known, state: "cancelled", ...settled(tx) });
  await enqueue(tx.db, "return-duplicate", {
    publisherId: Number(tx.publisherId),
    paymentId: Number(payment.id),
  });
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
