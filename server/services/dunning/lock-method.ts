import type { TransactionContext } from "@/server/context";
import { paymentMethod } from "@/server/services/payments/payment-method";
import type { ChargedMethod } from "./charged-methods";

/** The method's row, made if need be and locked: of two who save its settings, one waits for the other. */
export async function lockMethod(tx: TransactionContext, { id }: ChargedMethod): Promise<bigint> {
  // Nothing but the sandbox's cards is listed before it was used.
  const methodId = id ?? (await paymentMethod(tx, "sandbox", "card")).id;
  await tx.db.$queryRaw`
    SELECT 1 FROM payment_method
     WHERE "publisherId" = ${tx.publisherId} AND id = ${methodId} FOR UPDATE`;
  return methodId;
}
