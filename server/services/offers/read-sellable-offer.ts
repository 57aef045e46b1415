import type { TransactionContext } from "@/server/context";
import { formatOfferId, type OfferId } from "@/server/domain/ids";
import { offerNotFound } from "./offer-not-found";
import { toSellableOffer, type SellableOffer } from "./offer-row";

/**
 * Reads an offer in the publisher's own open transaction; a short id stands for the country it was
 * made for. Whether it is on sale is in its state, for the caller to judge.
 *
 * @throws not-found  `offer.not-found`: none, another publisher's, or not in this country
 */
export async function readSellableOffer(
  { db, publisherId }: TransactionContext,
  id: OfferId,
): Promise<SellableOffer> {
  const number = BigInt(id.number);
  const offer = await db.offer.findUnique({
    where: { publisherId_number: { publisherId, number } },
    include: { localizations: true, tags: { orderBy: { tag: "asc" } } },
  });
  const country = id.country ?? offer?.baseCountry;
  const localization = offer?.localizations.find((one) => one.country === country);
  if (!offer || !localization || offer.letter !== id.letter) throw offerNotFound(formatOfferId(id));
  return toSellableOffer(offer, localization);
}
