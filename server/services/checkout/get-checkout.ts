import { inTransaction, type ServiceContext } from "@/server/context";
import type { CheckoutView } from "./checkout-view";
import { readSession, readToken } from "./queries";
import type { CheckoutInput } from "./schemas";
import { toCheckoutView } from "./to-checkout-view";

/**
 * A checkout as it stands. Open to whoever knows its address.
 *
 * @throws not-found  `checkout.not-found`
 */
export async function getCheckout(
  ctx: ServiceContext,
  { session }: CheckoutInput,
): Promise<CheckoutView> {
  const { publisher, sessionId } = readToken(ctx, session);
  return inTransaction(publisher, async (tx) =>
    toCheckoutView(tx, await readSession(tx, sessionId)),
  );
}
