import type { TransactionContext } from "@/server/context";
import type { Customer, Order, PaymentDetails } from "@/server/db/generated/client";
import { nextNumber } from "@/server/db/next-number";
import { firstPeriod } from "@/server/domain/first-period";
import { formatOfferId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { monthlyMinor } from "@/server/domain/mrr";
import { cycleOfRow, trialOfRow } from "@/server/domain/offer-terms";
import { taxLine } from "@/server/domain/tax";
import { grantEntitlement } from "@/server/services/entitlements/grant-entitlement";
import { recordEvent } from "@/server/services/events/record-event";
import type { Captured } from "@/server/services/orders/complete-order";
import { paymentMethod } from "@/server/services/payments/payment-method";
import { recordTransaction } from "@/server/services/payments/record-transaction";
import { countBegun } from "./count-subscriber";
import { recordMrr } from "./record-mrr";
import { saleOfOrder } from "./sale-of-order";

type Start = {
  order: Order;
  customer: Customer;
  captured: Captured;
  details: PaymentDetails | null;
};

/**
 * Begins the subscription that an order was for: its first period, the access that comes with it,
 * the sale, and what it adds to recurring revenue. The customer's row is locked.
 */
export async function startSubscription(
  tx: TransactionContext,
  { order, customer, captured, details }: Start,
): Promise<void> {
  const { publisherId, db } = tx;
  const cycle = cycleOfRow(order);
  if (!cycle) throw new Error(`order ${order.id} is for no subscription`);
  const { timeZone } = await db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
  const price = money(order.offerPriceMinor, order.currency);
  const startsAt = tx.clock.now();
  const period = firstPeriod({
    startsAt,
    cycle,
    trial: trialOfRow(order),
    isFree: price.minor === 0,
    zone: timeZone,
  });
  const full = taxLine(price, {
    basisPoints: order.taxBasisPoints,
    isIncluded: order.isTaxIncluded,
  });
  const method = captured
    ? { id: captured.payment.paymentMethodId, gateway: captured.payment.gateway, name: "card" }
    : await paymentMethod(tx, "free-offer", "free-offer");
  const offer = { number: order.offerNumber, country: order.offerCountry };
  const offerId = formatOfferId({
    letter: "S",
    number: Number(offer.number),
    country: offer.country,
  });

  const id = await nextNumber(db, "subscription");
  const isWinback = await countBegun(tx, customer, id);
  const isInTrial = period.kind === "trial";
  const nothing = money(0, order.currency);
  const mrr = isInTrial ? nothing : monthlyMinor(full.net, cycle);
  await db.subscription.create({
    data: {
      publisherId,
      id,
      customerId: customer.id,
      offerNumber: offer.number,
      offerCountry: offer.country,
      offerTitle: order.offerTitle,
      state: "active",
      isInTrial,
      trialEndsAt: isInTrial ? period.endsAt : null,
      startedAt: startsAt,
      anchorAt: period.anchorAt,
      timeZone,
      cycleUnit: cycle.unit,
      cycleAmount: cycle.amount,
      priceMinor: price.minor,
      currency: order.currency,
      isTaxIncluded: order.isTaxIncluded,
      taxCountry: order.country,
      currentPeriodIndex: period.index,
      currentPeriodStartsAt: period.startsAt,
      currentPeriodEndsAt: period.endsAt,
      nextPaymentAt: period.nextChargeAt,
      nextPaymentMinor: period.nextChargeAt ? full.gross.minor : null,
      mrrMinor: mrr.minor,
      paymentMethodId: method.id,
      paymentDetailsId: details?.id ?? null,
      paymentMethod: method.name,
      paymentGateway: method.gateway,
      channel: order.channel,
      isWinback,
      paymentCount: period.kind === "paid" ? 1 : 0,
      updatedAt: startsAt,
    },
  });
  const customerId = customer.id;
  const movement = await recordMrr(tx, {
    customerId,
    subscriptionId: id,
    before: nothing,
    after: mrr,
  });
  const sale = saleOfOrder({ order, customer, captured, method, cycle, offerId });
  const transactionNumber = await recordTransaction(tx, { ...sale, subscriptionId: id });
  await db.subscriptionPeriod.create({
    data: {
      publisherId,
      subscriptionId: id,
      index: period.index,
      kind: period.kind,
      startsAt: period.startsAt,
      endsAt: period.endsAt,
      transactionNumber,
    },
  });
  await grantEntitlement(tx, {
    customerId,
    offer: { ...offer, id: offerId },
    source: "subscription",
    sourceId: String(id),
    startsAt: period.startsAt,
    endsAt: period.endsAt,
  });
  await recordEvent(tx, {
    type: "subscription.started",
    payload: {
      subscriptionId: Number(id),
      offerId,
      periodStartsAt: period.startsAt.toISOString(),
      periodEndsAt: period.endsAt.toISOString(),
      mrr: movement,
      isWinback,
      isInTrial,
    },
    customerId: Number(customerId),
  });
}
