import { dayOf, zonedParts } from "./calendar";
import { firstPeriod, type FirstPeriod } from "./first-period";
import { isZero, type Money } from "./money";
import { priceOrder, type PricedOrder } from "./order-totals";
import type { Cycle } from "./period";
import type { Trial } from "./trial";
import { vatRateAt, type VatRate } from "./vat-rates";

export type OfferTerms = {
  /** Of one period. */
  price: Money;
  isTaxIncluded: boolean;
  cycle: Cycle;
  /** `null` where none is offered, or this customer has had it. */
  trial: Trial | null;
};

/** What one customer pays for an offer, now and next. */
export type OfferQuote = {
  priced: PricedOrder;
  period: FirstPeriod;
  /** The one that applies: nothing that is free needs a trial. */
  trial: Trial | null;
  /** `null` where no tax is charged. */
  rate: VatRate | null;
};

type Circumstances = {
  /** The customer's, which decides the tax. */
  country: string;
  now: Date;
  /** The publisher's. */
  zone: string;
};

/**
 * Prices an offer for a customer of a country.
 *
 * @throws RangeError as `priceOrder` and `firstPeriod`
 */
export function quoteOffer(
  { price, isTaxIncluded, cycle, trial: offered }: OfferTerms,
  { country, now, zone }: Circumstances,
): OfferQuote {
  const isFree = isZero(price);
  const trial = isFree ? null : offered;
  const rate = vatRateAt(country, dayOf(zonedParts(now, zone)));
  return {
    priced: priceOrder({
      price,
      isTaxIncluded,
      taxBasisPoints: rate?.basisPoints ?? 0,
      discount: trial && { kind: "trial" },
    }),
    period: firstPeriod({ startsAt: now, cycle, trial, isFree, zone }),
    trial,
    rate,
  };
}
