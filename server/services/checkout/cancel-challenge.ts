import { inTransaction, type ServiceContext } from "@/server/context";
import { abandonPayment } from "@/server/services/payments/abandon-payment";
import type { CheckoutView } from "./checkout-view";
import { readSession, readToken } from "./queries";
import type { CheckoutInput } from "./schemas";
import { toCheckoutView } from "./to-checkout-view";

/**
 * Gives up a bank's challenge that is still open, so that another card can be tried. When the bank
 * was faster, its answer stands.
 *
 * @throws not-found  `checkout.not-found`
 */
export async function cancelChallenge(
  ctx: ServiceContext,
  { session: token }: CheckoutInput,
): Promise<CheckoutView> {
  const { publisher, sessionId } = readToken(ctx, token);
  const session = await inTransaction(publisher, (tx) => readSession(tx, sessionId));
  const payment = session.order?.payments[0];
  if (payment?.state === "action-required") await abandonPayment(publisher, payment);
  return inTransaction(publisher, async (tx) =>
    toCheckoutView(tx, await readSession(tx, sessionId)),
  );
}
