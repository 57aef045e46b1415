import type { TransactionContext } from "@/server/context";
import type { Customer, Order, PaymentDetails } from "@/server/db/generated/client";
import { nextNumber } from "@/server/db/next-number";
import { dunningPeriodOf } from "@/server/domain/billing/dunning";
import { mrrOf } from "@/server/domain/billing/mrr-movements";
import { money } from "@/server/domain/money";
import { cycleOfRow } from "@/server/domain/offer-terms";
import { moveRevenue } from "@/server/services/billing/batch/revenue";
import { writeAccess } from "@/server/services/billing/write-access";
import { billingRulesOf } from "@/server/services/dunning/billing-rules";
import { recordEvent } from "@/server/services/events/record-event";
import type { Captured } from "@/server/services/orders/complete-order";
import { paymentMethod } from "@/server/services/payments/payment-method";
import { recordTransaction } from "@/server/services/payments/record-transaction";
import { beginningOf, begunRow, startedPayload } from "./begun-by-order";
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
  const facts = beginningOf(order, cycle, {
    startsAt,
    details,
    maxPauseCycles: await maxPauseCycles(tx, order),
    zone: (await db.companyProfile.findUniqueOrThrow({ where: { publisherId } })).timeZone,
  });
  const { period } = facts;
  const { offerId } = facts.terms;
  const method = captured
    ? { id: captured.payment.paymentMethodId, gateway: captured.payment.gateway, name: "card" }
    : await paymentMethod(tx, "free-offer", "free-offer");
  const rules = await billingRulesOf(tx, {
    paymentMethodId: method.id,
    period: dunningPeriodOf(facts.recurrence),
  });

  const id = await nextNumber(db, "subscription");
  const isWinback = await countBegun(tx, customer, id);
  const { planned: _, ...row } = begunRow({ id, order, customer, method, facts, rules, isWinback });
  await db.subscription.create({ data: { ...row, publisherId } });
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
    payload: startedPayload({ id, facts, isWinback, movement }),
    customerId: Number(customerId),
  });
}

async function maxPauseCycles({ db, publisherId }: TransactionContext, { offerNumber }: Order) {
  const { pauseMaxCycles } = await db.offer.findUniqueOrThrow({
    where: { publisherId_number: { publisherId, number: offerNumber } },
    select: { pauseMaxCycles: true },
  });
  return pauseMaxCycles;
}
