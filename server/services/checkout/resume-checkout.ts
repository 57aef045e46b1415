import { inTransaction, type ServiceContext } from "@/server/context";
import { findOutPayment } from "@/server/services/payments/find-out-payment";
import type { CheckoutView } from "./checkout-view";
import { readSession, readToken } from "./queries";
import type { CheckoutInput } from "./schemas";
import { toCheckoutView } from "./to-checkout-view";

/**
 * Asks the gateway what became of a try that is under way: after a bank's challenge, a dropped
 * answer or a reload. Charges nothing.
 *
 * @throws not-found  `checkout.not-found`
 */
export async function resumeCheckout(
  ctx: ServiceContext,
  { session: token }: CheckoutInput,
): Promise<CheckoutView> {
  const { publisher, sessionId } = readToken(ctx, token);
  const session = await inTransaction(publisher, (tx) => readSession(tx, sessionId));
  const payment = session.order?.payments[0];
  if (payment?.settledAt === null) await findOutPayment(publisher, payment);
  return inTransaction(publisher, async (tx) =>
    toCheckoutView(tx, await readSession(tx, sessionId)),
  );
}
