import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { cycleOf } from "@/server/domain/billing-period";
import { quoteOffer } from "@/server/domain/offer-quote";
import { env } from "@/server/env";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { readPrice } from "./read-price";
import type { PreviewOfferInput } from "./schemas";

/** The part of a checkout that its offer and its seller decide. */
export type OfferPreview = Pick<
  CheckoutView,
  "mode" | "seller" | "price" | "requiresPayment" | "requiresPaymentDetails"
>;

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
  const { publisher, ...profile } = await inTransaction(ctx, ({ db }) =>
    db.companyProfile.findUniqueOrThrow({ where: { publisherId }, include: { publisher: true } }),
  );
  const { country, isTaxIncluded, period, trial } = input;
  const terms = { price, isTaxIncluded, cycle: cycleOf(period), trial };
  const quote = quoteOffer(terms, { country, now: ctx.clock.now(), zone: profile.timeZone });

  const { priced } = quote;
  const { nextChargeAt, endsAt } = quote.period;
  return {
    mode: env().TENURE_MODE,
    seller: {
      publisherId: Number(publisherId),
      name: publisher.name,
      supportEmail: profile.supportEmail,
      supportUrl: profile.supportUrl,
      termsUrl: profile.termsUrl,
      privacyUrl: profile.privacyUrl,
      websiteUrl: profile.websiteUrl,
    },
    requiresPayment: priced.requiresPayment,
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
