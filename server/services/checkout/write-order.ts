import type { TransactionContext } from "@/server/context";
import type { Order } from "@/server/db/generated/client";
import { nextNumber } from "@/server/db/next-number";
import { taxRuleOf } from "@/server/domain/tax-rule";
import type { CheckoutQuote } from "./price-checkout";
import type { Session } from "./queries";

/**
 * Writes what is about to be paid, at the prices just shown: a new order for the session, or its
 * open one brought up to date. A paid order is never touched again.
 */
export async function writeOrder(
  tx: TransactionContext,
  session: Session,
  quote: CheckoutQuote,
  customerId: bigint | null,
): Promise<Order> {
  const { publisherId, db } = tx;
  const { localization } = session;
  const terms = {
    customerId,
    offerVersion: localization.offer.version,
    offerTitle: localization.title,
    offerDescription: localization.description,
    country: session.country,
    ...quotedColumns(quote),
    locale: session.locale,
    ip: session.ip,
    ipCountry: session.ipCountry,
    referralUrl: session.referralUrl,
    externalData: session.externalData,
    expiresAt: session.expiresAt,
  };
  if (session.order?.state === "open") {
    return db.order.update({
      where: { publisherId_id: { publisherId, id: session.order.id }, state: "open" },
      data: terms,
    });
  }
  const id = await nextNumber(db, "order");
  const order = await db.order.create({
    data: {
      ...terms,
      publisherId,
      id,
      offerNumber: session.offerNumber,
      offerCountry: session.offerCountry,
      channel: "web",
      createdAt: tx.clock.now(),
    },
  });
  await db.checkoutSession.update({
    where: { publisherId_id: { publisherId, id: session.id } },
    data: { orderId: id },
  });
  return order;
}

/** What an order says of its price. */
export function quotedColumns({ priced, cycle, trial, rate, isTaxIncluded }: CheckoutQuote) {
  return {
    cycleUnit: cycle.unit,
    cycleAmount: cycle.amount,
    trialUnit: trial?.unit ?? null,
    trialAmount: trial?.amount ?? null,
    currency: priced.offerPrice.currency,
    isTaxIncluded,
    taxBasisPoints: rate?.basisPoints ?? 0,
    taxRule: rate && taxRuleOf(rate),
    offerPriceMinor: priced.offerPrice.minor,
    discountMinor: priced.discountAmount.minor,
    discountedPriceMinor: priced.discountedPrice.minor,
    taxMinor: priced.taxed.tax.minor,
    totalMinor: priced.totalPrice.minor,
    discountType: trial ? "trial" : "",
    discountPeriods: trial ? 1 : 0,
    requiresPayment: priced.requiresPayment,
    requiresPaymentDetails: priced.requiresPaymentDetails,
  };
}
