import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { recordPriceChange } from "./record-price-change";
import { readValues } from "./read-values";
import type { PriceChangeValues } from "./schemas";

/**
 * Writes down a new price of an offer, for later: nothing happens until it is started.
 *
 * @throws invalid    `offer.price-unreadable`, `offer.price-out-of-bounds`, `price-change.same-price`,
 *                    `price-change.first-day-past`
 * @throws not-found  `offer.not-found`
 */
export async function createPriceChange(
  ctx: ServiceContext,
  input: PriceChangeValues,
): Promise<{ priceChangeId: string; version: number }> {
  authorize(ctx.actor, "offers:write");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const { offer, campaign } = await readValues(tx, input);
    const row = await tx.db.priceChange.create({
      data: {
        publisherId,
        id: newId(),
        offerNumber: BigInt(offer.number),
        offerCountry: offer.country,
        beforeMinor: BigInt(offer.price.minor),
        priceMinor: BigInt(campaign.price.minor),
        currency: campaign.price.currency,
        startsAt: campaign.from,
        noticeDays: campaign.noticeDays,
        existing: campaign.existing,
        createdAt: tx.clock.now(),
      },
    });
    await recordPriceChange(tx, "price-change.created", row);
    return { priceChangeId: row.id, version: row.version };
  });
}
