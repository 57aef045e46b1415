import type { TransactionContext } from "@/server/context";
import { parseOfferId } from "@/server/domain/ids";
import { offerNotFound } from "@/server/services/offers/offer-not-found";
import type { SellableOffer } from "@/server/services/offers/offer-row";
import { readSellableOffer } from "@/server/services/offers/read-sellable-offer";

/** @throws not-found  `offer.not-found` */
export async function readSoldOffer(
  tx: TransactionContext,
  offerId: string,
): Promise<SellableOffer> {
  const id = parseOfferId(offerId);
  if (!id) throw offerNotFound(offerId);
  return readSellableOffer(tx, id);
}
