import { businessNow, forPublisher, type ServiceContext } from "@/server/context";
import { isCountry } from "@/server/domain/country";
import { quoteOffer, type OfferQuote } from "@/server/domain/offer-quote";
import { getPublicProfile } from "@/server/services/publishers/get-public-profile";
import { getSellableOffer } from "./get-sellable-offer";
import { offerNotFound } from "./offer-not-found";
import type { SellableOffer } from "./offer-row";
import type { OfferInput } from "./schemas";

export type PricedOffer = {
  offer: SellableOffer;
  /** Whose tax is in the price. */
  country: string;
  quote: OfferQuote;
};

/**
 * What anybody may know of an offer, and what it costs them. Which country somebody calls from is
 * not known, so it is priced for the country that the offer is for. One that was never on sale is
 * nobody's business.
 *
 * @throws not-found  `offer.not-found`
 */
export async function priceSellableOffer(
  ctx: ServiceContext,
  input: OfferInput,
): Promise<PricedOffer> {
  const offer = await getSellableOffer(ctx, input);
  if (offer.state === "draft") throw offerNotFound(input.offerId);
  const seller = await getPublicProfile(ctx, { publisherId: offer.publisherId });
  const country = isCountry(offer.country) ? offer.country : seller.country;
  const now = await businessNow(forPublisher(ctx, BigInt(offer.publisherId)));
  const quote = quoteOffer(offer, { country, now, zone: seller.timeZone });
  return { offer, country, quote };
}
