import type { TransactionContext } from "@/server/context";
import type { Customer, Order, PaymentDetails } from "@/server/db/generated/client";
import { nextNumber } from "@/server/db/next-number";
import { begun } from "@/server/domain/billing/beginning";
import { dunningPeriodOf } from "@/server/domain/billing/dunning";
import { mrrOf } from "@/server/domain/billing/mrr-movements";
import type { PaymentMethod } from "@/server/domain/billing/subscription-facts";
import { formatOfferId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import { cycleOfRow, trialOfRow } from "@/server/domain/offer-terms";
import { taxLine } from "@/server/domain/tax";
import { factColumns } from "@/server/services/billing/facts/fact-columns";
import { moveRevenue } from "@/server/services/billing/batch/revenue";
import { writeAccess } from "@/server/services/billing/write-access";
import { billingRulesOf } from "@/server/services/dunning/billing-rules";
import { recordEvent } from "@/server/services/events/record-event";
import type { Captured } from "@/server/services/orders/complete-order";
import { paymentMethod } from "@/server/services/payments/payment-method";
import { recordTransaction } from "@/server/services/payments/record-transaction";
import { countBegun } from "./count-subscriber";
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
  const startsAt = tx.clock.now();
  const offerId = formatOfferId({
    letter: "S",
    number: Number(order.offerNumber),
    country: order.offerCountry,
  });
  const facts = begun({
    startsAt,
    sold: { ...soldBy(order, offerId, cycle), maxPauseCycles: await maxPauseCycles(tx, order) },
    zone: (await db.companyProfile.findUniqueOrThrow({ where: { publisherId } })).timeZone,
    taxCountry: order.country,
    trial: trialOfRow(order),
    paid: paidBy(order),
    discount: null,
    method: details && methodOf(details, startsAt),
  });
  const { period } = facts;
  const isInTrial = period.kind === "trial";
  const method = captured
    ? { id: captured.payment.paymentMethodId, gateway: captured.payment.gateway, name: "card" }
    : await paymentMethod(tx, "free-offer", "free-offer");
  const rules = await billingRulesOf(tx, {
    paymentMethodId: method.id,
    period: dunningPeriodOf(facts.recurrence),
  });

  const id = await nextNumber(db, "subscription");
  const isWinback = await countBegun(tx, customer, id);
  const { planned: _, ...columns } = factColumns(facts, rules);
  await db.subscription.create({
    data: {
      ...columns,
      publisherId,
      id,
      customerId: customer.id,
      offerTitle: order.offerTitle,
      trialEndsAt: isInTrial ? period.endsAt : null,
      startedAt: startsAt,
      currency: order.currency,
      taxCountry: order.country,
      paymentMethodId: method.id,
      paymentMethod: method.name,
      paymentGateway: method.gateway,
      channel: order.channel,
      isWinback,
      paymentCount: period.kind === "paid" ? 1 : 0,
      updatedAt: startsAt,
    },
  });
  const customerId = customer.id;
  const [movement = null] = await moveRevenue(tx, [
    {
      customerId,
      subscriptionId: id,
      before: { amount: money(0, order.currency), isOnBreak: false },
      after: { amount: mrrOf(facts), isOnBreak: false },
      at: startsAt,
    },
  ]);
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
  await writeAccess(tx, [{ id, customerId, facts, rules, entitlement: null, at: startsAt }]);
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

/** The terms that were bought, which are the subscription's from now on whatever the offer becomes. */
const soldBy = (
  order: Order,
  offerId: string,
  cycle: NonNullable<ReturnType<typeof cycleOfRow>>,
) => ({
  offerId,
  price: money(order.offerPriceMinor, order.currency),
  isTaxIncluded: order.isTaxIncluded,
  priceWindows: [],
  recurs: { kind: "cycle", cycle } as const,
});

async function maxPauseCycles({ db, publisherId }: TransactionContext, { offerNumber }: Order) {
  const { pauseMaxCycles } = await db.offer.findUniqueOrThrow({
    where: { publisherId_number: { publisherId, number: offerNumber } },
    select: { pauseMaxCycles: true },
  });
  return pauseMaxCycles;
}

/** What its first period was paid with; nothing for a trial and for what is free. */
function paidBy(order: Order) {
  if (order.totalMinor === 0n) return null;
  const price = money(order.discountedPriceMinor, order.currency);
  const { taxBasisPoints: basisPoints, isTaxIncluded: isIncluded } = order;
  return taxLine(price, { basisPoints, isIncluded });
}

const methodOf = (details: PaymentDetails, addedAt: Date): PaymentMethod => ({
  id: String(details.id),
  expiry: { year: details.expiryYear, month: details.expiryMonth },
  addedAt,
  remindedAt: null,
  declines: [],
});
