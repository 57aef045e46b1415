import type { TransactionContext } from "@/server/context";
import type { PaymentDetails } from "@/server/db/generated/client";
import { nextNumber } from "@/server/db/next-number";
import type { SavedMethod } from "@/server/gateways/payments/payment-gateway";
import { paymentMethod } from "./payment-method";

/** Keeps a method that was just used, as its gateway's token: for renewals and for one-click buying. */
export async function saveMethod(
  tx: TransactionContext,
  customerId: bigint,
  method: SavedMethod,
): Promise<PaymentDetails> {
  const { publisherId, db } = tx;
  const same = await db.paymentDetails.findFirst({
    where: { publisherId, customerId, token: method.token, deletedAt: null },
  });
  if (same) return same;

  const card = await paymentMethod(tx, "sandbox", "card");
  return db.paymentDetails.create({
    data: {
      ...method,
      publisherId,
      id: await nextNumber(db, "payment-details"),
      customerId,
      paymentMethodId: card.id,
      gateway: card.gateway,
      createdAt: tx.clock.now(),
    },
  });
}
