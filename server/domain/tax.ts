import { add, multiplyRatio, percentOf, subtract, type Money } from "./money";

/** An amount in its two parts: `net` and `tax` always add up to `gross`. */
export type TaxedLine = { net: Money; tax: Money; gross: Money };

export type TaxTerms = {
  /** Whole hundredths of a percent, 0 to 10 000: 2100 is 21 %. */
  basisPoints: number;
  /** Whether the price shown already holds the tax. */
  isIncluded: boolean;
};

/**
 * Splits a price into net and tax, rounding once; the other part is what is left. Adding tax to the
 * net of an included price gives that price again wherever any net gives it at all: at 25 % no
 * whole net has a gross of 2 cents.
 *
 * @throws RangeError for a negative price, a rate outside 0 to 100 %, or a gross beyond counting
 */
export function taxLine(price: Money, { basisPoints, isIncluded }: TaxTerms): TaxedLine {
  if (price.minor < 0) throw new RangeError("A price is never less than nothing.");
  if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > 10_000) {
    throw new RangeError(`${basisPoints} basis points are no tax rate.`);
  }
  if (isIncluded) {
    const net = multiplyRatio(price, 10_000, 10_000 + basisPoints);
    return { net, tax: subtract(price, net), gross: price };
  }
  const tax = percentOf(price, basisPoints);
  return { net: price, tax, gross: add(price, tax) };
}
