import type { TransactionContext } from "@/server/context";
import type { Order } from "@/server/db/generated/client";
import { nextNumber } from "@/server/db/next-number";
import { conflict, invalid } from "@/server/domain/errors";
import { money, type Money } from "@/server/domain/money";
import type { GatewayMethod } from "@/server/gateways/payments/payment-gateway";
import { paymentMethod } from "./payment-method";

type NewPayment = {
  order: Order;
  /** Names this try for ever, to us and to the gateway. */
  idempotencyKey: string;
  cardToken: string | null;
  savedMethodId: number | null;
  merchantName: string;
  /** Where a challenge leads back to. */
  returnPath: string;
};

/** A try that is written down, and everything the gateway needs for it. */
export type PreparedPayment = {
  paymentId: bigint;
  idempotencyKey: string;
  amount: Money;
  method: GatewayMethod;
  merchantName: string;
  description: string;
  /** `null` when nobody is there to be challenged. */
  returnPath: string | null;
  /** Whom it charges; none where a new customer has not paid yet. */
  customerId?: bigint | null;
};

/**
 * Writes down a try to be paid before the gateway hears of it, so that a crash in between leaves
 * something to ask about.
 *
 * @throws conflict  `checkout.no-gateway`: live mode without a live gateway takes nothing
 * @throws invalid   `checkout.method-missing`, `checkout.method-unknown`
 */
export async function createPayment(
  tx: TransactionContext,
  given: NewPayment,
): Promise<PreparedPayment> {
  const { order, idempotencyKey } = given;
  const { publisherId } = tx;
  if (!tx.gateways.payments) {
    throw conflict(
      "checkout.no-gateway",
      "This seller cannot take payments yet. Nothing was charged.",
    );
  }
  const { method, detailsId } = await methodOf(tx, given);
  const card = await paymentMethod(tx, "sandbox", "card");
  const paymentId = await nextNumber(tx.db, "payment");
  await tx.db.payment.create({
    data: {
      publisherId,
      id: paymentId,
      orderId: order.id,
      idempotencyKey,
      attempt: 1 + (await tx.db.payment.count({ where: { publisherId, orderId: order.id } })),
      operation: "initial-payment",
      state: "initiated",
      amountMinor: order.totalMinor,
      currency: order.currency,
      gateway: tx.gateways.payments.name,
      paymentMethodId: card.id,
      paymentDetailsId: detailsId,
      createdAt: tx.wall.now(),
    },
  });
  return {
    paymentId,
    idempotencyKey,
    amount: money(order.totalMinor, order.currency),
    method,
    merchantName: given.merchantName,
    description: order.offerTitle,
    returnPath: given.returnPath,
    customerId: order.customerId,
  };
}

async function methodOf(
  { db, publisherId }: TransactionContext,
  { order, cardToken, savedMethodId }: NewPayment,
): Promise<{ method: GatewayMethod; detailsId: bigint | null }> {
  if (cardToken !== null) return { method: { kind: "token", token: cardToken }, detailsId: null };
  if (savedMethodId === null || order.customerId === null) {
    throw invalid("checkout.method-missing", "Enter a card to pay with.", {
      cardToken: "Enter a card to pay with.",
    });
  }
  const details = await db.paymentDetails.findFirst({
    where: { publisherId, id: savedMethodId, customerId: order.customerId, deletedAt: null },
  });
  if (!details) {
    throw invalid("checkout.method-unknown", "This way to pay is gone. Choose another.", {
      savedMethodId: "This way to pay is gone. Choose another.",
    });
  }
  return { method: { kind: "saved", token: details.token }, detailsId: details.id };
}
