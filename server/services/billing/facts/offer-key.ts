import { formatOfferId, parseOfferId } from "@/server/domain/ids";

/** A subscription's offer as rows name it. */
export type OfferKey = { offerNumber: bigint; offerCountry: string };

/** @throws RangeError for anything but a long id */
export function offerKey(offerId: string): OfferKey {
  const offer = parseOfferId(offerId);
  if (!offer?.country) throw new RangeError(`${offerId} is no long id of an offer.`);
  return { offerNumber: BigInt(offer.number), offerCountry: offer.country };
}

export const offerIdOf = ({ offerNumber, offerCountry }: OfferKey): string =>
  formatOfferId({ letter: "S", number: Number(offerNumber), country: offerCountry });
