import { forPublisher, inTransaction, type ServiceContext } from "@/server/context";
import { parseOfferId } from "@/server/domain/ids";
import { offerNotFound } from "./offer-not-found";
import type { SellableOffer } from "./offer-row";
import { readSellableOffer } from "./read-sellable-offer";
import type { OfferInput } from "./schemas";

/**
 * What anybody may know of an offer, found by its id alone: links and public calls name no
 * publisher. There is nothing to authorise.
 *
 * @throws not-found  `offer.not-found`
 */
export async function getSellableOffer(
  ctx: ServiceContext,
  { offerId }: OfferInput,
): Promise<SellableOffer> {
  const id = parseOfferId(offerId);
  const entry = id && (await ctx.db.offerDirectory.findUnique({ where: { number: id.number } }));
  if (!entry) throw offerNotFound(offerId);

  const { ownerPublisherId } = entry;
  const own = ctx.publisherId === ownerPublisherId ? ctx : forPublisher(ctx, ownerPublisherId);
  return inTransaction(own, (tx) => readSellableOffer(tx, id));
}
