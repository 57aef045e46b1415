import type { Order } from "@/server/db/generated/client";
import { money } from "@/server/domain/money";
import { cycleOfRow } from "@/server/domain/offer-terms";
import { quoteOffer } from "@/server/domain/offer-quote";
import { quotedColumns } from "@/server/services/checkout/write-order";
import type { LifeWorld } from "./life-world";
import type { Stint } from "./lives";
import { planKey, type PlanOffer } from "./plans";

/** Adds the order of a subscription and its payment, as the checkout leaves them. */
export function addOrder(world: LifeWorld, stint: Stint) {
  const offer = world.stage.plans.get(planKey(stint.plan, stint.period));
  const cycle = offer && cycleOfRow(offer.offer);
  if (!cycle) throw new Error(`${stint.plan} by the ${stint.period} is not on sale`);
  const { startsAt: at, trialDays } = stint;
  const terms = {
    price: money(offer.priceMinor, offer.currency),
    isTaxIncluded: offer.isTaxIncluded,
    cycle,
    trial: trialDays === null ? null : ({ unit: "day", amount: trialDays } as const),
  };
  const { country } = world.customer;
  const quote = { ...terms, ...quoteOffer(terms, { country, now: at, zone: world.stage.zone }) };
  const order = orderOf(world, offer, quotedColumns(quote), at);
  world.rows.add("customer_order", order);
  const { pauseMaxCycles: maxPauseCycles } = offer.offer;
  return { order, cycle, maxPauseCycles, payment: payFor(world, order, at) };
}

function orderOf(
  { numbers, customer, method, person }: LifeWorld,
  offer: PlanOffer,
  quoted: Quoted,
  at: Date,
): Order {
  const id = numbers.take("order");
  return {
    ...{ publisherId: offer.publisherId, id, customerId: customer.id },
    ...{ offerNumber: offer.offerNumber, offerCountry: offer.country },
    ...{ state: "paid", offerVersion: offer.offer.version, offerTitle: offer.title },
    offerDescription: offer.description,
    ...inBigints(quoted),
    country: customer.country,
    ...{ serviceFeeMinor: 0n, methodFeeMinor: 0n, couponCode: null, externalData: null },
    ...{ paymentMethodId: method.id, channel: "web", locale: customer.locale },
    ...{ referralUrl: person.cameFrom, ip: person.ip, ipCountry: null },
    ...{ createdAt: at, expiresAt: at, paidAt: at },
  };
}

type Quoted = ReturnType<typeof quotedColumns>;

/** As the row has it once it is read back. */
const inBigints = (quoted: Quoted) => ({
  ...quoted,
  offerPriceMinor: BigInt(quoted.offerPriceMinor),
  discountMinor: BigInt(quoted.discountMinor),
  discountedPriceMinor: BigInt(quoted.discountedPriceMinor),
  taxMinor: BigInt(quoted.taxMinor),
  totalMinor: BigInt(quoted.totalMinor),
});

/** What the first payment leaves: here, and in the gateway's books. */
function payFor(
  { rows, numbers, gateway, customer, method, card, books }: LifeWorld,
  order: Order,
  at: Date,
) {
  const paymentId = numbers.take("payment");
  const idempotencyKey = `checkout:${order.id}`;
  const { gatewayReference } = gateway.charge({
    idempotencyKey,
    amount: money(order.totalMinor, order.currency),
    reference: paymentId,
    description: order.offerTitle,
    customerId: customer.id,
    card,
    refusal: null,
    at,
  });
  const payment = {
    id: paymentId,
    orderId: order.id,
    subscriptionId: null,
    idempotencyKey,
    chargeKey: null,
    attempt: 1,
    operation: "initial-payment",
    state: "captured",
    amountMinor: order.totalMinor,
    currency: order.currency,
    gateway: method.gateway,
    paymentMethodId: method.id,
    paymentDetailsId: books.firstSubscribedAt === null ? null : card.detailsId,
    gatewayReference,
    declineCode: null,
    isHardDecline: null,
    brand: card.brand,
    lastFour: card.lastFour,
    createdAt: at,
    settledAt: at,
  };
  rows.add("payment", payment);
  return payment;
}
