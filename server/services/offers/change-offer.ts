import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { changedValues } from "@/server/domain/changed-values";
import { conflict } from "@/server/domain/errors";
import { formatOfferId } from "@/server/domain/ids";
import { recordChange } from "@/server/services/events/record-change";
import { auditedOffer } from "./audited-offer";
import { toLocalizationColumns, toOfferColumns } from "./offer-columns";
import type { SellableOffer } from "./offer-row";
import { toOfferValues } from "./offer-values";
import { lockOffer } from "./queries";
import { readPrice } from "./read-price";
import type { ChangeOfferInput } from "./schemas";

/**
 * Changes what an offer says and costs, for those who buy it from now on: whoever has bought it
 * keeps their price and period. Its currency stays.
 *
 * @throws invalid    `offer.price-unreadable`, `offer.price-out-of-bounds`
 * @throws not-found  `offer.not-found`
 * @throws conflict   `offer.changed-meanwhile`
 */
export async function changeOffer(
  ctx: ServiceContext,
  { offerId, version, ...values }: ChangeOfferInput,
): Promise<{ version: number }> {
  authorize(ctx.actor, "offers:write");

  return inTransaction(ctx, async (tx) => {
    const offer = await lockOffer(tx, offerId);
    if (offer.version !== version) {
      throw conflict("offer.changed-meanwhile", "Somebody else has saved this offer meanwhile.");
    }
    const price = readPrice(values.price, offer.price.currency);
    const before = auditedOffer(toOfferValues(offer), offer.price);
    const difference = changedValues(before, auditedOffer(values, price));
    if (!difference) return { version };

    await writeOffer(tx, offer, { ...values, price });
    const shortId = formatOfferId({ ...offer, country: null });
    await recordChange(tx, {
      type: "offer.changed",
      payload: { offerId: shortId, fields: Object.keys(difference.after) },
      targetType: "offer",
      targetId: shortId,
      ...difference,
    });
    return { version: version + 1 };
  });
}

type Written = Omit<ChangeOfferInput, "offerId" | "version" | "price"> & {
  price: SellableOffer["price"];
};

async function writeOffer(
  { db, clock, publisherId }: TransactionContext,
  offer: SellableOffer,
  { price, ...values }: Written,
): Promise<void> {
  const updatedAt = clock.now();
  const offerNumber = BigInt(offer.number);
  await db.offer.update({
    where: { publisherId_number: { publisherId, number: offerNumber } },
    data: { ...toOfferColumns(values), version: offer.version + 1, updatedAt },
  });
  await db.offerLocalization.update({
    where: {
      publisherId_offerNumber_country: { publisherId, offerNumber, country: offer.country },
    },
    data: { ...toLocalizationColumns(values, price), updatedAt },
  });
  await db.offerTag.deleteMany({ where: { publisherId, offerNumber } });
  await db.offerTag.createMany({
    data: values.tags.map((tag) => ({ publisherId, offerNumber, tag })),
  });
}
