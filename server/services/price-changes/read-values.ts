import type { TransactionContext } from "@/server/context";
import type { PriceCampaign } from "@/server/domain/billing/price-change";
import { dayOf, parseDay, startOfDay, zonedParts } from "@/server/domain/calendar";
import { invalid } from "@/server/domain/errors";
import { compare } from "@/server/domain/money";
import { readPrice } from "@/server/services/offers/read-price";
import type { SellableOffer } from "@/server/services/offers/offer-row";
import { readSoldOffer } from "./read-sold-offer";
import type { PriceChangeValues } from "./schemas";

/** What was written, as the rules read it. */
export type WrittenChange = { offer: SellableOffer; campaign: PriceCampaign };

/**
 * @throws invalid    `offer.price-unreadable`, `offer.price-out-of-bounds`, `price-change.same-price`,
 *                    `price-change.first-day-past`
 * @throws not-found  `offer.not-found`
 */
export async function readValues(
  tx: TransactionContext,
  { offerId, price: typed, startsOn, noticeDays, existing }: PriceChangeValues,
): Promise<WrittenChange> {
  const { publisherId } = tx;
  const offer = await readSoldOffer(tx, offerId);
  const { timeZone } = await tx.db.companyProfile.findUniqueOrThrow({ where: { publisherId } });
  const price = readPrice(typed, offer.price.currency);
  if (compare(price, offer.price) === 0) {
    throw refused("price-change.same-price", "price", "New price: it is what the offer costs now.");
  }
  const today = dayOf(zonedParts(tx.clock.now(), timeZone));
  const day = parseDay(startsOn);
  if (!day || startsOn <= today) {
    const sentence = "First day: choose tomorrow or later.";
    throw refused("price-change.first-day-past", "startsOn", sentence);
  }
  const from = startOfDay(day, timeZone);
  return { offer, campaign: { offerId: offer.offerId, price, from, noticeDays, existing } };
}

const refused = (code: string, field: string, sentence: string) =>
  invalid(code, sentence, { [field]: sentence });
