import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { nextNumber } from "@/server/db/next-number";
import { formatOfferId } from "@/server/domain/ids";
import { showsPricesWithTax } from "@/server/domain/vat-rates";
import { recordChange } from "@/server/services/events/record-change";
import { once } from "@/server/services/idempotency/once";
import { auditedOffer } from "./audited-offer";
import { toLocalizationColumns, toOfferColumns } from "./offer-columns";
import { readPrice } from "./read-price";
import type { CreateOfferInput } from "./schemas";

/**
 * Makes an offer of a subscription, for the country and in the currency of the publisher. It is a
 * draft until it is published.
 *
 * @throws invalid  `offer.price-unreadable`, `offer.price-out-of-bounds`
 */
export async function createOffer(ctx: ServiceContext, input: CreateOfferInput) {
  authorize(ctx.actor, "offers:write");
  const { publisherId } = ctx;

  return once(ctx, "create-offer", input, async (tx) => {
    const { country, defaultCurrency } = await tx.db.companyProfile.findUniqueOrThrow({
      where: { publisherId },
    });
    const price = readPrice(input.price, defaultCurrency);
    const { isPublished, ...typed } = input;
    const values = { ...typed, isTaxIncluded: input.isTaxIncluded ?? showsPricesWithTax(country) };

    const number = await nextNumber(tx.db, "offer");
    const ids = { letter: "S", number: Number(number) } as const;
    const stamps = { createdAt: tx.clock.now(), updatedAt: tx.clock.now() };
    await tx.db.offerDirectory.create({ data: { number, ownerPublisherId: publisherId } });
    await tx.db.offer.create({
      data: {
        publisherId,
        number,
        letter: ids.letter,
        state: isPublished ? "active" : "draft",
        baseCountry: country,
        ...toOfferColumns(values),
        ...stamps,
      },
    });
    await tx.db.offerLocalization.create({
      data: {
        publisherId,
        offerNumber: number,
        country,
        currency: price.currency,
        ...toLocalizationColumns(values, price),
        ...stamps,
      },
    });
    await tx.db.offerTag.createMany({
      data: values.tags.map((tag) => ({ publisherId, offerNumber: number, tag })),
    });

    const offerId = formatOfferId({ ...ids, country: null });
    const change = { payload: { offerId }, targetType: "offer", targetId: offerId };
    await recordChange(tx, {
      type: "offer.created",
      ...change,
      after: auditedOffer(values, price),
    });
    if (isPublished) await recordChange(tx, { type: "offer.activated", ...change });
    return { number: ids.number, offerId: formatOfferId({ ...ids, country }), version: 1 };
  });
}
