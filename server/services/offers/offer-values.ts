import { toDecimalString } from "@/server/domain/money";
import type { SellableOffer } from "./offer-row";
import type { OfferValues } from "./schemas";

/** An offer as its form holds it. */
export const toOfferValues = (offer: SellableOffer): OfferValues => ({
  title: offer.title,
  description: offer.description ?? "",
  imageUrl: offer.imageUrl ?? "",
  url: offer.url ?? "",
  tags: offer.tags,
  price: toDecimalString(offer.price),
  isTaxIncluded: offer.isTaxIncluded,
  period: offer.period,
  trial: offer.trial,
  pauseMaxCycles: offer.pauseMaxCycles,
});
