import type { TransactionContext } from "@/server/context";
import { formatOfferId } from "@/server/domain/ids";
import { recordChange } from "@/server/services/events/record-change";
import type { OfferState, SellableOffer } from "./offer-row";

/** Moves a locked offer on or off sale, and notes it. */
export async function setState(
  tx: TransactionContext,
  offer: SellableOffer,
  state: Exclude<OfferState, "draft">,
): Promise<{ version: number }> {
  const { publisherId } = tx;
  const version = offer.version + 1;
  await tx.db.offer.update({
    where: { publisherId_number: { publisherId, number: BigInt(offer.number) } },
    data: { state, version, updatedAt: tx.clock.now() },
  });
  const offerId = formatOfferId({ ...offer, country: null });
  await recordChange(tx, {
    type: state === "active" ? "offer.activated" : "offer.deactivated",
    payload: { offerId },
    targetType: "offer",
    targetId: offerId,
    before: { state: offer.state },
    after: { state },
  });
  return { version };
}
