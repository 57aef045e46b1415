import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import { lockOffer } from "./queries";
import type { OfferInput } from "./schemas";
import { setState } from "./set-state";

/**
 * Takes an offer off sale. Whoever bought it keeps access, and their subscriptions renew.
 *
 * @throws not-found  `offer.not-found`
 * @throws conflict   `offer.not-published`: a draft has never been on sale
 */
export async function deactivateOffer(ctx: ServiceContext, { offerId }: OfferInput) {
  authorize(ctx.actor, "offers:write");
  return inTransaction(ctx, async (tx) => {
    const offer = await lockOffer(tx, offerId);
    if (offer.state === "draft") {
      throw conflict("offer.not-published", "This offer is a draft and not on sale.");
    }
    const isOff = offer.state === "inactive";
    return isOff ? { version: offer.version } : setState(tx, offer, "inactive");
  });
}
