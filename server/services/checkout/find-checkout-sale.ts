import { inTransaction, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { formatTransactionId } from "@/server/domain/ids";
import { findSale, readSession, readToken } from "./queries";
import type { CheckoutInput } from "./schemas";

/** Whose sale a checkout came to: who knows its address may see the receipt. */
export type CheckoutSale = { publisherId: bigint; customerId: number; transactionId: string };

/**
 * The sale behind a checkout's receipt. Open to whoever knows the checkout's address.
 *
 * @throws not-found  `checkout.not-found`: there is none, or nothing was bought at it
 */
export async function findCheckoutSale(
  ctx: ServiceContext,
  { session }: CheckoutInput,
): Promise<CheckoutSale> {
  const { publisher, publisherId, sessionId } = readToken(ctx, session);
  return inTransaction(publisher, async (tx) => {
    const { orderId } = await readSession(tx, sessionId);
    const sale = orderId === null ? null : await findSale(tx, orderId);
    if (!sale) throw notFound("checkout.not-found", "There is no such checkout.");
    const { number, customerId } = sale;
    return {
      publisherId,
      customerId: Number(customerId),
      transactionId: formatTransactionId(Number(number)),
    };
  });
}
