import type { OfferQuote } from "@/server/domain/offer-quote";
import type { CheckoutPrice } from "./checkout-view";

/** A quote as the checkout shows it, and the offer's editor before it. */
export const toCheckoutPrice = (
  { priced, period, trial, rate }: OfferQuote,
  { country, isTaxIncluded }: { country: string; isTaxIncluded: boolean },
): CheckoutPrice => ({
  offerPrice: priced.offerPrice,
  discount: priced.discountAmount,
  discountedPrice: priced.discountedPrice,
  discountType: trial ? "trial" : "",
  tax: priced.taxed.tax,
  total: priced.totalPrice,
  isTaxIncluded,
  taxBasisPoints: rate?.basisPoints ?? 0,
  taxCountry: country,
  renewal: period.nextChargeAt && { ...priced.wouldBe, at: period.nextChargeAt.toISOString() },
  trialEndsAt: trial ? period.endsAt.toISOString() : null,
});
