import { inTransaction, type ServiceContext } from "@/server/context";
import { formatOfferId } from "@/server/domain/ids";
import { money, toDecimalString } from "@/server/domain/money";
import { changeOffer } from "@/server/services/offers/change-offer";
import { toOfferValues } from "@/server/services/offers/offer-values";
import { lockPriceChange, stateOf } from "./price-change-row";
import { readSoldOffer } from "./read-sold-offer";

/** On its first day, new customers pay the new price: the offer is changed like by anybody's hand. */
export const applyNewPrice = (
  ctx: ServiceContext,
  seen: { priceChangeId: string; version: number },
): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const row = await lockPriceChange(tx, seen);
    if (stateOf(row) !== "running" || row.appliedAt !== null) return;
    const { publisherId } = tx;
    const offerId = formatOfferId({
      letter: "S",
      number: Number(row.offerNumber),
      country: row.offerCountry,
    });
    const offer = await readSoldOffer(tx, offerId);
    const price = toDecimalString(money(row.priceMinor, row.currency));
    const { version } = offer;
    await changeOffer(tx, { ...toOfferValues(offer), price, offerId, version });
    await tx.db.priceChange.update({
      where: { publisherId_id: { publisherId, id: row.id } },
      data: { appliedAt: tx.clock.now() },
    });
  });
