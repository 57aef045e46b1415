import type { TransactionContext } from "@/server/context";
import { parseOfferId } from "@/server/domain/ids";
import { offerNotFound } from "./offer-not-found";
import type { SellableOffer } from "./offer-row";
import { readSellableOffer } from "./read-sellable-offer";

/** @throws not-found  `offer.not-found` */
export async function readOffer(tx: TransactionContext, offerId: string): Promise<SellableOffer> {
  const id = parseOfferId(offerId);
  if (!id) throw offerNotFound(offerId);
  return readSellableOffer(tx, id);
}

/**
 * Reads an offer for a change of it: of two changes at once, the second sees the first.
 *
 * @throws not-found  `offer.not-found`
 */
export async function lockOffer(tx: TransactionContext, offerId: string): Promise<SellableOffer> {
  const number = parseOfferId(offerId)?.number;
  if (number === undefined) throw offerNotFound(offerId);
  await tx.db.$queryRaw`
    SELECT 1 FROM offer
     WHERE "publisherId" = ${tx.publisherId} AND number = ${BigInt(number)} FOR UPDATE`;
  return readOffer(tx, offerId);
}
