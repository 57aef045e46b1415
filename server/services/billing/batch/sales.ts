import { dayOf, zonedParts } from "@/server/domain/calendar";
import { periodOf, reportPeriod } from "@/server/domain/billing-period";
import { nextPeriodLine, termsLine } from "@/server/domain/billing/period-price";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import type { TaxedLine } from "@/server/domain/tax";
import { taxRuleOf } from "@/server/domain/tax-rule";
import { vatRateAt } from "@/server/domain/vat-rates";
import type { TransactionContext } from "@/server/context";
import { bookSales, type Sale } from "@/server/services/payments/record-transaction";
import { planTitles } from "@/server/services/subscriptions/plan-titles";
import type { NewEvent } from "@/server/services/events/record-event";
import { offerKey } from "../facts/offer-key";
import { effectOf, isReturned, type Answered, type Change, type EffectOf } from "./change";

/** What the charges of a batch came to in the books, for what else is written of it. */
export type BookedSales = {
  /** The transaction of a subscription's charge, if it was made in this batch. */
  numberOf: (subscriptionId: bigint, charge: string) => bigint | null;
  eventOf: (change: Change) => NewEvent | null;
};

/** Books a sale for each charge that was taken and kept. */
export async function bookCharges(
  tx: TransactionContext,
  changes: readonly Change[],
): Promise<BookedSales> {
  const charged = changes.flatMap((change) => {
    const effect = effectOf(change, "charged");
    return effect && !isReturned(change) ? [{ change, effect }] : [];
  });
  const titleOf = await readTitles(tx, charged.filter(isForAnother).map(soldBy));
  const sales = charged.map((one) =>
    saleOf(one, isForAnother(one) ? titleOf(soldBy(one)) : one.change.held.row.offerTitle),
  );
  const { numbers, events } = await bookSales(tx, sales);
  const booked = charged.map(({ change, effect }, place) => ({
    key: keyOf(change.held.row.id, effect.charge),
    change,
    number: numbers[place] ?? null,
    event: events[place] ?? null,
  }));
  const numberOf = new Map(booked.map(({ key, number }) => [key, number]));
  const eventOf = new Map(booked.map(({ change, event }) => [change, event]));
  return {
    numberOf: (subscriptionId, charge) => numberOf.get(keyOf(subscriptionId, charge)) ?? null,
    eventOf: (change) => eventOf.get(change) ?? null,
  };
}

const keyOf = (subscriptionId: bigint, charge: string) => `${subscriptionId} ${charge}`;

/** A charge that was taken, in the change that it came with. */
export type Charged = { change: Change; effect: EffectOf<"charged"> };

const answeredIn = ({ answered }: Change): Answered => {
  if (!answered) throw new Error("a charge was taken that was not asked for");
  return answered;
};

const soldBy = ({ change }: Charged): string => answeredIn(change).charge.offerId;

/** Whether it pays for a plan that a switch leads to. */
const isForAnother = (one: Charged): boolean => soldBy(one) !== one.change.before.terms.offerId;

/** The snapshot that a subscription's charge leaves for reports. */
export function saleOf({ change, effect }: Charged, offerTitle: string): Sale {
  const { held, before, at } = change;
  const { row, customer } = held;
  const { charge, payment } = answeredIn(change);
  const { line } = effect;
  const full = fullLine(change, charge.taxedAt);
  const hasDiscount = full.net.minor !== line.net.minor;
  const day = dayOf(zonedParts(charge.taxedAt, before.recurrence.zone));
  const rate = vatRateAt(before.taxCountry, day);
  const offerId = charge.offerId;
  return {
    kind: effect.purpose,
    line,
    offerId,
    occurredAt: at,
    customerId: customer.id,
    subscriptionId: row.id,
    paymentId: payment.id,
    ...offerKey(offerId),
    offerLetter: offerId.slice(0, 1),
    offerTitle,
    offerPeriod: reportedPeriod(change),
    couponCode: hasDiscount ? row.couponCode : null,
    discountType: hasDiscount ? "coupon" : "",
    discountBasisPoints: hasDiscount ? (before.discount?.basisPoints ?? 0) : 0,
    discountMinor: full.net.minor - line.net.minor,
    offerPriceNetMinor: full.net.minor,
    discountedPriceMinor: line.net.minor,
    offerCurrency: line.gross.currency,
    taxBasisPoints: rate?.basisPoints ?? 0,
    taxRule: rate && taxRuleOf(rate),
    country: before.taxCountry,
    customerCountry: customer.country,
    customerCurrency: customer.currency,
    customerLocale: customer.locale,
    paymentMethodId: payment.paymentMethodId,
    paymentMethod: row.paymentMethod,
    paymentGateway: row.paymentGateway,
    brand: payment.brand,
    lastFour: payment.lastFour,
    gatewayReference: payment.gatewayReference,
    channel: row.channel,
    isExternallyManaged: row.isExternallyManaged,
  };
}

/** The plan that was charged for: the one a switch leads to, or that it is on. */
function planOf({ state, terms, recurrence }: SubscriptionFacts) {
  const planned = state.kind === "active" ? state.planned : null;
  if (planned?.kind === "switch" || planned?.kind === "switching") return planned.request.target;
  return { ...terms, recurs: recurrence };
}

const fullLine = ({ before, effects }: Change, taxedAt: Date): TaxedLine =>
  effects.some((effect) => effect.kind === "charged" && effect.purpose === "switch")
    ? termsLine(before, planOf(before), taxedAt)
    : nextPeriodLine({ ...before, discount: null }, taxedAt);

function reportedPeriod({ before }: Change): string | null {
  const { recurs } = planOf(before);
  if (recurs.kind === "seasons") return "seasonal";
  const period = periodOf(recurs.cycle);
  return period && reportPeriod(period);
}

/** What offers are called now: a switch leads to one that its subscription does not know yet. */
export async function readTitles(tx: TransactionContext, offerIds: readonly string[]) {
  const titles = await planTitles(tx, offerIds);
  return (offerId: string): string => {
    const title = titles[offerId];
    if (title === undefined) throw new Error(`there is no offer ${offerId}`);
    return title;
  };
}
