import { enqueue } from "@/server/db/enqueue";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { Payment } from "@/server/db/generated/client";
import type { ChargeOutcome, SavedMethod } from "@/server/gateways/payments/payment-gateway";
import { money } from "@/server/domain/money";
import { recordEvent } from "@/server/services/events/record-event";
import { completeOrder } from "@/server/services/orders/complete-order";
import { lockPayment, type HeldPayment } from "./lock-payment";

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
    const held = await lockPayment(tx, paymentId);
    const { payment } = held;
    // What was given up for lost may still turn out to be captured: money decides.
    const isOver = payment.settledAt !== null && payment.state !== "failed";
    if (isOver || (payment.state === "failed" && outcome.state !== "captured")) return;

    switch (outcome.state) {
      case "captured":
        return capture(tx, held, outcome);
      case "refused":
        return refuse(tx, held, outcome);
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

async function note(
  { db, publisherId }: TransactionContext,
  { id }: Payment,
  data: Partial<Payment>,
): Promise<void> {
  await db.payment.update({ where: { publisherId_id: { publisherId, id } }, data });
}

async function capture(
  tx: TransactionContext,
  { payment, order }: HeldPayment,
  { gatewayReference, method }: { gatewayReference: string; method: SavedMethod },
): Promise<void> {
  const known = { gatewayReference, brand: method.brand, lastFour: method.lastFour };
  if (order.state !== "open") return cancel(tx, payment, known);

  const captured = { ...payment, ...known };
  await note(tx, payment, { ...known, state: "captured", actionUrl: null, ...settled(tx) });
  if (!(await completeOrder(tx, order, { payment: captured, method }))) {
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
  { payment, order }: HeldPayment,
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
  const { customerId } = order;
  await recordEvent(tx, {
    type: "payment.refused",
    payload: {
      paymentId: Number(payment.id),
      orderId: Number(order.id),
      amount: money(payment.amountMinor, payment.currency),
      code,
      isHard,
    },
    ...(customerId && { customerId: Number(customerId) }),
  });
}
