import type { Customer, Order, PaymentDetails } from "@/server/db/generated/client";
import { begun } from "@/server/domain/billing/beginning";
import type { BillingRules } from "@/server/domain/billing/dunning";
import type { PaymentMethod, SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import type { EventPayloads } from "@/server/domain/events";
import { formatOfferId } from "@/server/domain/ids";
import { money } from "@/server/domain/money";
import type { MrrMovement } from "@/server/domain/mrr";
import { trialOfRow } from "@/server/domain/offer-terms";
import type { Cycle } from "@/server/domain/period";
import { taxLine } from "@/server/domain/tax";
import { factColumns } from "@/server/services/billing/facts/fact-columns";

type Circumstances = {
  startsAt: Date;
  details: Pick<PaymentDetails, "id" | "expiryMonth" | "expiryYear"> | null;
  maxPauseCycles: number | null;
  /** The publisher's. */
  zone: string;
};

/** What an order begins, as the rules see it. */
export function beginningOf(
  order: Order,
  cycle: Cycle,
  { startsAt, details, maxPauseCycles, zone }: Circumstances,
): SubscriptionFacts {
  const { offerNumber, offerCountry: country } = order;
  const offerId = formatOfferId({ letter: "S", number: Number(offerNumber), country });
  return begun({
    startsAt,
    sold: { ...soldBy(order, offerId, cycle), maxPauseCycles },
    zone,
    taxCountry: order.country,
    trial: trialOfRow(order),
    paid: paidBy(order),
    discount: null,
    method: details && methodOf(details, startsAt),
  });
}

type Begun = {
  id: bigint;
  order: Order;
  customer: Pick<Customer, "id">;
  method: { id: bigint; gateway: string; name: string };
  facts: SubscriptionFacts;
  rules: BillingRules;
  isWinback: boolean;
};

/** The row of a subscription that begins. */
export function begunRow({ id, order, customer, method, facts, rules, isWinback }: Begun) {
  const { period, since: startedAt } = facts;
  return {
    ...factColumns(facts, rules),
    id,
    customerId: customer.id,
    offerTitle: order.offerTitle,
    trialEndsAt: period.kind === "trial" ? period.endsAt : null,
    startedAt,
    currency: order.currency,
    taxCountry: order.country,
    paymentMethodId: method.id,
    paymentMethod: method.name,
    paymentGateway: method.gateway,
    channel: order.channel,
    isWinback,
    paymentCount: period.kind === "paid" ? 1 : 0,
    updatedAt: startedAt,
  };
}

type Started = Pick<Begun, "id" | "facts" | "isWinback"> & { movement: MrrMovement | null };

/** What is told of it. */
export const startedPayload = ({
  id,
  facts: { terms, period },
  isWinback,
  movement,
}: Started): EventPayloads["subscription.started"] => ({
  subscriptionId: Number(id),
  offerId: terms.offerId,
  periodStartsAt: period.startsAt.toISOString(),
  periodEndsAt: period.endsAt.toISOString(),
  mrr: movement,
  isWinback,
  isInTrial: period.kind === "trial",
});

/** The terms that were bought, which are the subscription's from now on whatever the offer becomes. */
const soldBy = (order: Order, offerId: string, cycle: Cycle) => ({
  offerId,
  price: money(order.offerPriceMinor, order.currency),
  isTaxIncluded: order.isTaxIncluded,
  priceWindows: [],
  recurs: { kind: "cycle", cycle } as const,
});

/** What its first period was paid with; nothing for a trial and for what is free. */
function paidBy(order: Order) {
  if (order.totalMinor === 0n) return null;
  const price = money(order.discountedPriceMinor, order.currency);
  const { taxBasisPoints: basisPoints, isTaxIncluded: isIncluded } = order;
  return taxLine(price, { basisPoints, isIncluded });
}

const methodOf = (
  details: Pick<PaymentDetails, "id" | "expiryMonth" | "expiryYear">,
  addedAt: Date,
): PaymentMethod => ({
  id: String(details.id),
  expiry: { year: details.expiryYear, month: details.expiryMonth },
  addedAt,
  remindedAt: null,
  declines: [],
});
