import type { TransactionContext } from "@/server/context";
import { env } from "@/server/env";
import { periodOf } from "@/server/domain/billing-period";
import { formatOfferId, formatTransactionId, type OfferLetter } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { findCustomerByEmail } from "@/server/services/customers/find-customer-by-email";
import type {
  CheckoutState,
  CheckoutView,
  EmailState,
  ReceiptView,
  SavedMethodView,
} from "./checkout-view";
import { priceCheckout } from "./price-checkout";
import { findSale, type Session, type SessionPayment } from "./queries";
import { formatSessionToken } from "./session-token";
import { toCheckoutPrice } from "./to-checkout-price";
import { withdrawUntil } from "./withdraw-until";

/** Everything the page shows of a session, worked out anew each time. */
export async function toCheckoutView(
  tx: TransactionContext,
  session: Session,
): Promise<CheckoutView> {
  const { localization, publisher, order } = session;
  const { offer } = localization;
  const customerId = session.provenCustomerId;
  const quote = await priceCheckout(tx, session, customerId);
  const profile = publisher.companyProfile;
  const payment = order?.payments[0] ?? null;
  const state = stateOf(tx, session, payment);

  return {
    session: formatSessionToken({ publisherId: tx.publisherId, sessionId: session.id }),
    state,
    mode: env().TENURE_MODE,
    canPay: tx.gateways.payments !== null || !quote.priced.requiresPaymentDetails,
    seller: {
      publisherId: Number(tx.publisherId),
      name: publisher.name,
      supportEmail: profile?.supportEmail ?? null,
      supportUrl: profile?.supportUrl ?? null,
      termsUrl: profile?.termsUrl ?? null,
      privacyUrl: profile?.privacyUrl ?? null,
      websiteUrl: profile?.websiteUrl ?? null,
    },
    offer: {
      id: offerIdOf(session),
      title: localization.title,
      description: localization.description,
      imageUrl: offer.imageUrl,
      period: periodOf(quote.cycle),
      trial: quote.trial,
    },
    locale: session.locale,
    country: session.country,
    email: session.email,
    emailState: await emailStateOf(tx, session),
    price: toCheckoutPrice(quote, { ...quote, country: session.country }),
    requiresPayment: quote.priced.requiresPayment,
    requiresPaymentDetails: quote.priced.requiresPaymentDetails,
    savedMethods: customerId === null ? [] : await savedMethods(tx, customerId),
    existing: customerId === null ? null : await existingSubscription(tx, session, customerId),
    payment: payment && state !== "paid" ? paymentView(payment) : null,
    returnUrl: session.returnUrl ?? profile?.defaultReturnUrl ?? null,
    receipt: state === "paid" ? await receiptOf(tx, session) : null,
  };
}

export const offerIdOf = ({ localization }: Session): string =>
  formatOfferId({
    letter: localization.offer.letter as OfferLetter, // checked by the table
    number: Number(localization.offerNumber),
    country: localization.country,
  });

/** What a session is at, from its rows and the time. */
export function stateOf(
  { wall }: TransactionContext,
  session: Session,
  payment: SessionPayment | null,
): CheckoutState {
  if (session.state === "paid") return "paid";
  if (payment?.settledAt === null) {
    return payment.state === "action-required" ? "action-required" : "processing";
  }
  if (session.expiresAt <= wall.now()) return "expired";
  const { isActive, offer } = session.localization;
  return isActive && offer.state === "active" ? "open" : "unavailable";
}

async function emailStateOf(tx: TransactionContext, session: Session): Promise<EmailState> {
  if (session.email === null) return "unasked";
  if (session.provenCustomerId !== null) return "proven";
  return (await findCustomerByEmail(tx, session.email)) ? "code-needed" : "new";
}

function paymentView({ actionUrl, declineCode, isHardDecline, settledAt }: SessionPayment) {
  return {
    actionUrl: settledAt === null ? actionUrl : null,
    decline: declineCode === null ? null : { code: declineCode, isHard: isHardDecline ?? false },
  };
}

async function savedMethods(
  { db, publisherId }: TransactionContext,
  customerId: bigint,
): Promise<SavedMethodView[]> {
  const rows = await db.paymentDetails.findMany({
    where: { publisherId, customerId, isActive: true, deletedAt: null },
    orderBy: { createdAt: "desc" },
  });
  return rows.map(({ id, brand, lastFour, expiryMonth, expiryYear }) => ({
    id: Number(id),
    brand,
    lastFour,
    expiryMonth,
    expiryYear,
  }));
}

/** The running subscription to this very offer, in whatever country it was bought. */
export async function existingSubscription(
  { db, publisherId }: TransactionContext,
  { offerNumber }: Session,
  customerId: bigint,
): Promise<CheckoutView["existing"]> {
  const found = await db.subscription.findFirst({
    where: { publisherId, customerId, offerNumber, state: { not: "terminated" } },
    orderBy: { currentPeriodEndsAt: "desc" },
  });
  return (
    found && {
      endsAt: found.currentPeriodEndsAt.toISOString(),
      nextPaymentAt: found.nextPaymentAt?.toISOString() ?? null,
      isStopped: found.state === "stopped",
    }
  );
}

async function receiptOf(
  tx: TransactionContext,
  { orderId, email }: Session,
): Promise<ReceiptView | null> {
  const sale = orderId === null ? null : await findSale(tx, orderId);
  if (!sale) return null;
  const { subscription, currency } = sale;
  const next = subscription?.nextPaymentMinor;
  return {
    transactionId: formatTransactionId(Number(sale.number)),
    invoiceNumber: sale.invoice ? Number(sale.invoice.number) : null,
    paidAt: sale.occurredAt.toISOString(),
    title: sale.offerTitle,
    net: money(sale.netMinor, currency),
    tax: money(sale.taxMinor, currency),
    gross: money(sale.grossMinor, currency),
    taxBasisPoints: sale.taxBasisPoints,
    taxCountry: sale.country,
    brand: sale.brand,
    lastFour: sale.lastFour,
    accessUntil: subscription?.currentPeriodEndsAt.toISOString() ?? null,
    withdrawUntil: await withdrawUntil(tx, sale),
    nextPaymentAt: subscription?.nextPaymentAt?.toISOString() ?? null,
    nextPayment: next === null || next === undefined ? null : money(next, currency),
    email: email ?? sale.customer.email,
  };
}
