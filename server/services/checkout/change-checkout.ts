import { inTransaction, type ServiceContext } from "@/server/context";
import { emailKeyOf } from "@/server/domain/email";
import { conflict } from "@/server/domain/errors";
import type { CheckoutView } from "./checkout-view";
import { lockSession, readToken, type Session } from "./queries";
import type { ChangeCheckoutInput } from "./schemas";
import { stateOf, toCheckoutView } from "./to-checkout-view";

/**
 * Takes another country or address, and answers the price that follows. A new address is nobody's
 * until it is proved.
 *
 * @throws not-found  `checkout.not-found`
 * @throws conflict   `checkout.not-open`
 */
export async function changeCheckout(
  ctx: ServiceContext,
  { session: token, country, email }: ChangeCheckoutInput,
): Promise<CheckoutView> {
  const { publisher, sessionId } = readToken(ctx, token);
  return inTransaction(publisher, async (tx) => {
    const session = await lockSession(tx, sessionId);
    requireOpen(stateOf(tx, session, session.order?.payments[0] ?? null));
    const isOther = email !== undefined && !isSameAddress(session, email);
    const changed = await tx.db.checkoutSession.update({
      where: { publisherId_id: { publisherId: tx.publisherId, id: sessionId } },
      data: {
        ...(country !== undefined && { country }),
        ...(email !== undefined && { email }),
        ...(isOther && { provenCustomerId: null }),
      },
    });
    return toCheckoutView(tx, { ...session, ...changed });
  });
}

export const isSameAddress = ({ email }: Pick<Session, "email">, other: string): boolean =>
  email !== null && emailKeyOf(email) === emailKeyOf(other);

/** @throws conflict  `checkout.not-open` */
export function requireOpen(state: CheckoutView["state"]): void {
  if (state === "open") return;
  throw conflict("checkout.not-open", refusals[state]);
}

const refusals: Record<Exclude<CheckoutView["state"], "open">, string> = {
  processing: "A payment is under way. Wait for its outcome.",
  "action-required": "Your bank waits for your confirmation of this payment.",
  paid: "This is paid already.",
  expired: "This checkout has expired. Start again.",
  unavailable: "This offer is not on sale any more.",
};
