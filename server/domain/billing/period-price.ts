import { dayOf, type Day } from "../calendar";
import { isZero, money, percentOf, subtract, type Money } from "../money";
import { unlimitedPeriods } from "../order-totals";
import { taxLine, type TaxedLine } from "../tax";
import { vatRateAt } from "../vat-rates";
import { priceAt } from "./seasons";
import type { Discount, SubscriptionFacts, Terms } from "./subscription-facts";
import { shownMs } from "./zone-clock";

/**
 * What the next period costs when it is charged at an instant: at the price of the day on which it
 * begins, less the discount, with the tax of the day of the charge in the publisher's zone.
 */
export function nextPeriodLine(facts: SubscriptionFacts, chargedAt: Date): TaxedLine {
  const price = discounted(nextPrice(facts), facts.discount);
  return taxed(facts, price, nextTerms(facts), chargedAt);
}

/** How an amount comes about: what it is made of, for those who have to explain it. */
export type ExplainedPrice = {
  /** As shown, before any discount; with tax in it where `isTaxIncluded`. */
  price: Money;
  isTaxIncluded: boolean;
  discountBasisPoints: number;
  taxBasisPoints: number;
  line: TaxedLine;
};

/** The same for the next period, in its parts. */
export const nextPeriodPrice = (facts: SubscriptionFacts, chargedAt: Date): ExplainedPrice => ({
  price: nextPrice(facts),
  isTaxIncluded: nextTerms(facts).isTaxIncluded,
  discountBasisPoints: facts.discount?.basisPoints ?? 0,
  taxBasisPoints: taxRateAt(facts, chargedAt),
  line: nextPeriodLine(facts, chargedAt),
});

/** The same for a switch that waits for its charge. Plans are changed without a discount. */
export function switchPrice(facts: SubscriptionFacts, chargedAt: Date): ExplainedPrice {
  const { state } = facts;
  if (state.kind !== "active" || state.planned?.kind !== "switching") {
    throw new RangeError("No switch is under way.");
  }
  const { target } = state.planned.request;
  return {
    price: priceAt(target.price, target.priceWindows, chargedAt),
    isTaxIncluded: target.isTaxIncluded,
    discountBasisPoints: 0,
    taxBasisPoints: taxRateAt(facts, chargedAt),
    line: termsLine(facts, target, chargedAt),
  };
}

/** What a period that begins at an instant costs this subscriber on some terms, without discount. */
export const termsLine = (facts: SubscriptionFacts, terms: Terms, at: Date): TaxedLine =>
  taxed(facts, priceAt(terms.price, terms.priceWindows, at), terms, at);

/** Whether the next period is given without asking for money. */
export const isNextPeriodFree = (facts: SubscriptionFacts): boolean =>
  isZero(discounted(nextPrice(facts), facts.discount));

/** The terms of the next period: those of a switch that is planned for it. */
export const nextTerms = ({ state, terms }: SubscriptionFacts): Terms =>
  state.kind === "active" && state.planned?.kind === "switch"
    ? state.planned.request.target
    : terms;

/** Whether the next period is the first at the price that was announced. A new plan has its own. */
export function isAnnouncedPriceDue(facts: SubscriptionFacts): facts is WithAnnouncedPrice {
  const { announcedPrice, dueAt } = facts;
  return (
    announcedPrice !== null && announcedPrice.from <= dueAt && nextTerms(facts) === facts.terms
  );
}

type WithAnnouncedPrice = SubscriptionFacts & {
  announcedPrice: NonNullable<SubscriptionFacts["announcedPrice"]>;
};

/** What is left of a discount once a period has had it. */
export function discountAfterPeriod(discount: Discount | null): Discount | null {
  if (discount === null || discount.periodsLeft >= unlimitedPeriods) return discount;
  const periodsLeft = discount.periodsLeft - 1;
  return periodsLeft > 0 ? { ...discount, periodsLeft } : null;
}

function nextPrice(facts: SubscriptionFacts): Money {
  const { price, priceWindows } = nextTerms(facts);
  const usual = isAnnouncedPriceDue(facts) ? facts.announcedPrice.price : price;
  return priceAt(usual, priceWindows, facts.dueAt);
}

function taxed(facts: SubscriptionFacts, price: Money, terms: Terms, at: Date): TaxedLine {
  return taxLine(price, {
    basisPoints: taxRateAt(facts, at),
    isIncluded: terms.isTaxIncluded,
  });
}

const taxRateAt = ({ taxCountry, recurrence }: SubscriptionFacts, at: Date): number =>
  vatRateAt(taxCountry, dayIn(recurrence.zone, at))?.basisPoints ?? 0;

const discounted = (price: Money, discount: Discount | null): Money =>
  discount === null ? price : subtract(price, percentOf(price, discount.basisPoints));

const dayMs = 86_400_000;
const days = new Map<number, Day>(); // writing one costs more than the rest of a price

function dayIn(zone: string, at: Date): Day {
  const number = Math.floor(shownMs(at, zone) / dayMs);
  const known = days.get(number);
  if (known) return known;
  const shown = new Date(number * dayMs);
  const [year, month, date] = [shown.getUTCFullYear(), shown.getUTCMonth() + 1, shown.getUTCDate()];
  const day = dayOf({ year, month, day: date });
  days.set(number, day);
  return day;
}

/** A line of nothing, in the currency of what is sold. */
export function nothingFor({ price: { currency } }: Terms): TaxedLine {
  const nothing = money(0, currency);
  return { net: nothing, tax: nothing, gross: nothing };
}
