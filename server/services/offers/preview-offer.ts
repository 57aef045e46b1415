import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { cycleOf } from "@/server/domain/billing-period";
import { quoteOffer } from "@/server/domain/offer-quote";
import { env } from "@/server/env";
import type { CheckoutView } from "@/server/services/checkout/checkout-view";
import { toCheckoutPrice } from "@/server/services/checkout/to-checkout-price";
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
  const { publisher, now, ...profile } = await inTransaction(ctx, async ({ db, clock }) => ({
    ...(await db.companyProfile.findUniqueOrThrow({
      where: { publisherId },
      include: { publisher: true },
    })),
    now: clock.now(),
  }));
  const { country, isTaxIncluded, period, trial } = input;
  const terms = { price, isTaxIncluded, cycle: cycleOf(period), trial };
  const quote = quoteOffer(terms, { country, now, zone: profile.timeZone });

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
    requiresPayment: quote.priced.requiresPayment,
    requiresPaymentDetails: quote.priced.requiresPaymentDetails,
    price: toCheckoutPrice(quote, { country, isTaxIncluded }),
  };
}
