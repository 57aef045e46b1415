import { money, percentOf, subtract, type Money } from "./money";
import { taxLine, type TaxedLine } from "./tax";

/** A discount's number of periods that stands for all of them, as the contracts have it. */
export const unlimitedPeriods = 999;

export type OrderDiscount =
  | { kind: "trial" }
  /** `periods` counts the first ones that are cheaper, today's among them. */
  | { kind: "percent"; basisPoints: number; periods: number };

export type OrderTerms = {
  price: Money;
  isTaxIncluded: boolean;
  taxBasisPoints: number;
  discount: OrderDiscount | null;
};

export type PricedOrder = {
  /** As shown on the offer: with tax where prices include it, without where it is added. */
  offerPrice: Money;
  discountAmount: Money;
  discountedPrice: Money;
  /** What is paid today; all nothing in a trial. */
  taxed: TaxedLine;
  totalPrice: Money;
  /** Whether money moves today. */
  requiresPayment: boolean;
  /** Whether a way to pay must be known, for today or for the first period that costs something. */
  requiresPaymentDetails: boolean;
  /** The full price with its tax: what a period costs once no discount is left. */
  wouldBe: TaxedLine;
};

/**
 * Prices an order for one period of an offer.
 *
 * @throws RangeError for a negative price, for rates outside 0 to 100 %, for a discount of no whole
 *   number of periods, and for totals beyond counting
 */
export function priceOrder(terms: OrderTerms): PricedOrder {
  const { price, isTaxIncluded, taxBasisPoints, discount } = terms;
  const tax = { basisPoints: taxBasisPoints, isIncluded: isTaxIncluded };
  const wouldBe = taxLine(price, tax);
  const discountAmount = amountOff(price, discount);
  const discountedPrice = subtract(price, discountAmount);
  const taxed = taxLine(discountedPrice, tax);
  const requiresPayment = taxed.gross.minor > 0;
  return {
    offerPrice: price,
    discountAmount,
    discountedPrice,
    taxed,
    totalPrice: taxed.gross,
    requiresPayment,
    requiresPaymentDetails: requiresPayment || (price.minor > 0 && !isForGood(discount)),
    wouldBe,
  };
}

/** The lines of an order without tax, and the tax on its own. */
export type PriceBreakdown = {
  offerPrice: Money;
  discountAmount: Money;
  discountedPrice: Money;
  taxValue: Money;
  totalPrice: Money;
};

/**
 * The lines as the contracts give them, all without tax whether the price includes it or not, so
 * that always `discountedPrice = offerPrice - discountAmount` and
 * `totalPrice = discountedPrice + taxValue`.
 */
export const priceBreakdown = ({ wouldBe, taxed }: PricedOrder): PriceBreakdown => ({
  offerPrice: wouldBe.net,
  discountAmount: subtract(wouldBe.net, taxed.net),
  discountedPrice: taxed.net,
  taxValue: taxed.tax,
  totalPrice: taxed.gross,
});

function amountOff(price: Money, discount: OrderDiscount | null): Money {
  if (discount === null) return money(0, price.currency);
  if (discount.kind === "trial") return price;
  const { basisPoints, periods } = discount;
  if (!Number.isInteger(basisPoints) || basisPoints < 0 || basisPoints > 10_000) {
    throw new RangeError(`${basisPoints} basis points are no discount.`);
  }
  if (!Number.isSafeInteger(periods) || periods < 1) {
    throw new RangeError(`A discount lasts a period at least, not ${periods}.`);
  }
  return percentOf(price, basisPoints);
}

/** Whether what is taken off today is taken off every later period as well. */
const isForGood = (discount: OrderDiscount | null) =>
  discount?.kind === "percent" && discount.periods >= unlimitedPeriods;
