import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { conflict, forbidden, paymentDeclined } from "@/server/domain/errors";
import { compare, money } from "@/server/domain/money";
import { completeOrder } from "@/server/services/orders/complete-order";
import { findCustomerByEmail } from "@/server/services/customers/find-customer-by-email";
import { chargePayment } from "@/server/services/payments/charge-payment";
import { createPayment } from "@/server/services/payments/create-payment";
import { isSameAddress, requireOpen } from "./change-checkout";
import type { CheckoutView } from "./checkout-view";
import { spendCheckout } from "./limits";
import { priceCheckout, type CheckoutQuote } from "./price-checkout";
import { lockSession, readSession, readToken, type Session } from "./queries";
import type { PayCheckoutInput } from "./schemas";
import { existingSubscription, stateOf, toCheckoutView } from "./to-checkout-view";
import { writeOrder } from "./write-order";

/**
 * Buys. Ten clicks, two tabs or a repeat after a dropped answer are one charge: presses take turns
 * on the session's row, a try that is under way is answered as it stands, and a paid session
 * answers its receipt. The gateway is asked between two transactions, under a key that names this
 * press for ever.
 *
 * @returns `paid`, `action-required` when the bank wants to see the customer, or `processing` while
 *   the outcome is not known
 * @throws payment-declined  `payment.<decline code>`: nothing was charged, and another try is welcome
 * @throws conflict          `checkout.price-changed`, `checkout.already-subscribed`, `checkout.not-open`,
 *                           `checkout.no-gateway`
 * @throws forbidden         `checkout.email-unproven`: a customer's address, to be proved by a code
 * @throws invalid           `checkout.method-missing`, `checkout.method-unknown`
 * @throws rate-limited      `checkout.too-many`
 * @throws not-found         `checkout.not-found`
 */
export async function payCheckout(
  ctx: ServiceContext,
  input: PayCheckoutInput,
): Promise<CheckoutView> {
  const { publisher, sessionId } = readToken(ctx, input.session);
  if (input.cardToken !== null) {
    await spendCheckout("cardsInSession", sessionId);
    await spendCheckout("cardsFromAddress", ctx.from.ip ?? "unknown");
  }
  const begun = await inTransaction(publisher, (tx) => begin(tx, sessionId, input));
  if (begun) await chargePayment(publisher, begun);

  const view = await inTransaction(publisher, async (tx) =>
    toCheckoutView(tx, await readSession(tx, sessionId)),
  );
  if (view.state !== "open") return view;
  // Charged, and given back: another checkout of this address was a moment faster.
  if (begun && view.emailState === "code-needed") throw alreadySubscribed();
  const decline = view.payment?.decline;
  if (decline) throw paymentDeclined(`payment.${decline.code}`, "Your payment was declined.");
  return view;
}

type Charge = Parameters<typeof chargePayment>[1];

/** Everything before the gateway: `null` when there is nothing to ask it. */
async function begin(
  tx: TransactionContext,
  sessionId: string,
  input: PayCheckoutInput,
): Promise<Charge | null> {
  const session = await takeDetails(tx, await lockSession(tx, sessionId), input);
  const last = session.order?.payments[0] ?? null;
  const state = stateOf(tx, session, last);
  const idempotencyKey = `checkout:${session.id}:${input.attempt}`;
  const isRepeat = session.order?.payments.some((one) => one.idempotencyKey === idempotencyKey);
  if (isRepeat || state === "paid" || state === "processing" || state === "action-required") {
    return null;
  }
  requireOpen(state);

  const customerId = await buyer(tx, session);
  const quote = await priceCheckout(tx, session, customerId);
  requireSamePrice(quote, input);
  const order = await writeOrder(tx, session, quote, customerId);
  if (!order.requiresPaymentDetails) {
    if (!(await completeOrder(tx, order, null))) throw alreadySubscribed();
    return null;
  }
  return createPayment(tx, {
    order,
    idempotencyKey,
    cardToken: input.cardToken,
    savedMethodId: input.savedMethodId,
    merchantName: session.publisher.name,
    returnPath: `/c/${input.session}`,
  });
}

/** The form has the last word on address and country, as long as nothing is paid. */
async function takeDetails(tx: TransactionContext, session: Session, input: PayCheckoutInput) {
  if (session.state === "paid") return session;
  const isOther = !isSameAddress(session, input.email);
  if (!isOther && session.country === input.country) return session;
  const changed = await tx.db.checkoutSession.update({
    where: { publisherId_id: { publisherId: tx.publisherId, id: session.id } },
    data: {
      email: input.email,
      country: input.country,
      ...(isOther && { provenCustomerId: null }),
    },
  });
  return { ...session, ...changed };
}

/** Who buys: the proven customer, or somebody new. */
async function buyer(tx: TransactionContext, session: Session): Promise<bigint | null> {
  const known = await findCustomerByEmail(tx, session.email ?? "");
  if (!known) return null;
  if (session.provenCustomerId !== known.id) {
    throw forbidden(
      "checkout.email-unproven",
      "This address is a customer's here. Enter the code we mailed to it.",
    );
  }
  if (known.state === "blocked") {
    throw forbidden(
      "checkout.customer-blocked",
      "This account cannot buy. Ask the seller for help.",
    );
  }
  if (await existingSubscription(tx, session, known.id)) {
    throw alreadySubscribed();
  }
  return known.id;
}

const alreadySubscribed = () =>
  conflict("checkout.already-subscribed", "You subscribe to this already.");

function requireSamePrice({ priced }: CheckoutQuote, { expectedTotal }: PayCheckoutInput): void {
  const { totalPrice } = priced;
  const isSame =
    totalPrice.currency === expectedTotal.currency &&
    compare(totalPrice, money(expectedTotal.minor, expectedTotal.currency)) === 0;
  if (isSame) return;
  throw conflict("checkout.price-changed", "The price has changed. Check it before you pay.");
}
