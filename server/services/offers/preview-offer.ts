import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { cycleOf } from "@/server/domain/billing-period";
import { quoteOffer } from "@/server/domain/offer-quote";
import type { CheckoutPrice } from "@/server/services/checkout/checkout-view";
import { readPrice } from "./read-price";
import type { PreviewOfferInput } from "./schemas";

/** What checkout would ask of a new customer. */
export type OfferPreview = {
  price: CheckoutPrice;
  /** Whether a way to pay has to be given. */
  requiresPaymentDetails: boolean;
};

/**
 * Works out what an offer with these terms would cost a new customer of a country today, as
 * checkout does, before anything is saved.
 *
 * @throws invalid  `offer.price-unreadable`, `offer.price-out-of-bounds`
 */
export async function previewOffer(
  ctx: ServiceContext,
  input: PreviewOfferInput,
): Promise<OfferPreview> {
  authorize(ctx.actor, "overview:read");
  const { publisherId } = ctx;
  const price = readPrice(input.price, input.currency);
  const { timeZone } = await inTransaction(ctx, ({ db }) =>
    db.companyProfile.findUniqueOrThrow({ where: { publisherId }, select: { timeZone: true } }),
  );
  const { country, isTaxIncluded, period, trial } = input;
  const terms = { price, isTaxIncluded, cycle: cycleOf(period), trial };
  const quote = quoteOffer(terms, { country, now: ctx.clock.now(), zone: timeZone });

  const { priced } = quote;
  const { nextChargeAt, endsAt } = quote.period;
  return {
    requiresPaymentDetails: priced.requiresPaymentDetails,
    price: {
      offerPrice: priced.offerPrice,
      discount: priced.discountAmount,
      discountedPrice: priced.discountedPrice,
      discountType: quote.trial ? "trial" : "",
      tax: priced.taxed.tax,
      total: priced.totalPrice,
      isTaxIncluded,
      taxBasisPoints: quote.rate?.basisPoints ?? 0,
      taxCountry: country,
      renewal: nextChargeAt && { ...priced.wouldBe, at: nextChargeAt.toISOString() },
      trialEndsAt: quote.trial ? endsAt.toISOString() : null,
    },
  };
}
