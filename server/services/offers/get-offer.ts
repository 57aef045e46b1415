import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { formatOfferId } from "@/server/domain/ids";
import { env } from "@/server/env";
import { inFigures } from "@/server/figures";
import { toOfferValues } from "./offer-values";
import { readOffer } from "./queries";
import { readOfferFigures } from "./read-offer-figures";
import type { OfferInput } from "./schemas";

/**
 * One offer in full: what it sells and how, where it is bought, and what a change of it starts from.
 *
 * @throws not-found  `offer.not-found`
 */
export async function getOffer(ctx: ServiceContext, { offerId }: OfferInput) {
  authorize(ctx.actor, "overview:read");

  return inFigures(ctx, async (tx) => {
    const offer = await readOffer(tx, offerId);
    const figuresOf = await readOfferFigures(tx, [BigInt(offer.number)]);
    const shortId = formatOfferId({ ...offer, country: null });
    return {
      ...offer,
      shortId,
      ...figuresOf(offer.number),
      /** The hosted checkout: it sells the offer in whatever country the customer is. */
      link: `${env().PUBLIC_URL}/buy/${shortId}`,
      values: toOfferValues(offer),
    };
  });
}

export type OfferView = Awaited<ReturnType<typeof getOffer>>;
