import { byClockOf, type TransactionContext } from "@/server/context";
import type { Customer, Order, Payment } from "@/server/db/generated/client";
import { currencyOfCountry } from "@/server/domain/country-currency";
import { money } from "@/server/domain/money";
import type { SavedMethod } from "@/server/gateways/payments/payment-gateway";
import { createCustomer } from "@/server/services/customers/create-customer";
import { findCustomerByEmail } from "@/server/services/customers/find-customer-by-email";
import { lockCustomer } from "@/server/services/customers/lock-customer";
import { recordEvent } from "@/server/services/events/record-event";
import { saveMethod } from "@/server/services/payments/save-method";
import { startSubscription } from "@/server/services/subscriptions/start-subscription";
import { keepImagesAhead } from "@/server/services/time-machine/keep-images";
import { closeSession } from "./close-session";

/** The captured try and the method that it saved; none for an order that costs nothing. */
export type Captured = { payment: Payment; method: SavedMethod } | null;

/**
 * Makes good on a paid order, in the transaction that knows that it is paid: the customer if there
 * is none yet, the saved method, the subscription with its first period and access, the sale in the
 * books, the events. Either all of it happened or the order is open. The order's row is locked, so
 * it is completed once.
 *
 * @returns `false`, and closes the order, when its buyer subscribes to this offer already: only two
 *   checkouts of one new address at the same moment come this far
 */
export async function completeOrder(
  tx: TransactionContext,
  order: Order,
  captured: Captured,
): Promise<boolean> {
  const { publisherId } = tx;
  const customer = await buyerOf(tx, order);
  if (await alreadySubscribes(tx, order, customer)) {
    await tx.db.order.update({
      where: { publisherId_id: { publisherId, id: order.id }, state: "open" },
      data: { state: "expired" },
    });
    return false;
  }
  // From here on it is the customer who acts, whoever's session it was.
  const actor = { kind: "customer", customerId: Number(customer.id) } as const;
  const own = await byClockOf({ ...tx, actor }, customer.id);
  await keepImagesAhead(own, [customer.id], () => own.clock.now());
  const paid = await own.db.order.update({
    where: { publisherId_id: { publisherId, id: order.id }, state: "open" },
    data: { state: "paid", customerId: customer.id, paidAt: own.clock.now() },
  });
  if (captured) await noteCapture(own, paid, captured.payment, customer);
  const details = captured && (await saveMethod(own, customer.id, captured));
  await startSubscription(own, { order: paid, customer, captured, details });
  await closeSession(own, order.id);
  return true;
}

async function alreadySubscribes(
  { db, publisherId }: TransactionContext,
  { offerNumber }: Order,
  { id: customerId }: Customer,
): Promise<boolean> {
  const running = await db.subscription.findFirst({
    where: { publisherId, customerId, offerNumber, state: { not: "terminated" } },
    select: { id: true },
  });
  return running !== null;
}

/** Whoever the order is for, or whoever has its address: a new customer unless somebody has it. */
async function buyerOf(tx: TransactionContext, order: Order): Promise<Customer> {
  if (order.customerId !== null) return lockCustomer(tx, order.customerId);
  const session = await tx.db.checkoutSession.findUniqueOrThrow({
    where: { publisherId_orderId: { publisherId: tx.publisherId, orderId: order.id } },
  });
  const email = session.email ?? "";
  const known = await findCustomerByEmail(tx, email);
  if (known) return lockCustomer(tx, known.id);
  const { country, locale, ip } = order;
  const currency = currencyOfCountry(country) ?? order.currency;
  try {
    const made = await createCustomer(tx, { email, country, currency, locale, channel: "web", ip });
    return await lockCustomer(tx, made.id);
  } catch (error) {
    // Somebody with this address was a moment faster, and is there now.
    const faster = await findCustomerByEmail(tx, email);
    if (!faster) throw error;
    return lockCustomer(tx, faster.id);
  }
}

const noteCapture = (
  tx: TransactionContext,
  order: Order,
  payment: Payment,
  customer: Customer,
): Promise<void> =>
  recordEvent(tx, {
    type: "payment.captured",
    payload: {
      paymentId: Number(payment.id),
      orderId: Number(order.id),
      amount: money(payment.amountMinor, payment.currency),
    },
    customerId: Number(customer.id),
  });
