import type { TransactionContext } from "@/server/context";
import type { Payment, PaymentDetails } from "@/server/db/generated/client";
import { nextNumber } from "@/server/db/next-number";
import type { SavedMethod } from "@/server/gateways/payments/payment-gateway";

/**
 * Keeps a method that was just paid with, as its gateway's token: for renewals and for one-click
 * buying.
 */
export async function saveMethod(
  tx: TransactionContext,
  customerId: bigint,
  {
    payment,
    method,
  }: { payment: Pick<Payment, "paymentMethodId" | "gateway">; method: SavedMethod },
): Promise<PaymentDetails> {
  const { publisherId, db } = tx;
  const same = await db.paymentDetails.findFirst({
    where: { publisherId, customerId, token: method.token, deletedAt: null },
  });
  if (same) return same;

  const { paymentMethodId, gateway } = payment;
  return db.paymentDetails.create({
    data: {
      ...method,
      publisherId,
      id: await nextNumber(db, "payment-details"),
      customerId,
      paymentMethodId,
      gateway,
      createdAt: tx.clock.now(),
    },
  });
}
