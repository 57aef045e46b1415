import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { lockOffer } from "./queries";
import type { OfferInput } from "./schemas";
import { setState } from "./set-state";

/**
 * Puts an offer on sale: publishes a draft, or brings back one that was taken off. One that is on
 * sale stays as it is.
 *
 * @throws not-found  `offer.not-found`
 */
export async function activateOffer(ctx: ServiceContext, { offerId }: OfferInput) {
  authorize(ctx.actor, "offers:write");
  return inTransaction(ctx, async (tx) => {
    const offer = await lockOffer(tx, offerId);
    return offer.state === "active" ? { version: offer.version } : setState(tx, offer, "active");
  });
}
