import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { nextNumber } from "@/server/db/next-number";
import { cycleOf } from "@/server/domain/billing-period";
import { formatOfferId } from "@/server/domain/ids";
import { toDecimalString } from "@/server/domain/money";
import { recordChange } from "@/server/services/events/record-change";
import { once } from "@/server/services/idempotency/once";
import { readPrice } from "./read-price";
import type { CreateOfferInput } from "./schemas";

/**
 * Makes an offer of a subscription, for the country and in the currency of the publisher. It is a
 * draft until it is published.
 *
 * @throws invalid  `offer.price-unreadable`
 */
export async function createOffer(ctx: ServiceContext, input: CreateOfferInput) {
  authorize(ctx.actor, "offers:write");
  const { publisherId } = ctx;

  return once(ctx, "create-offer", input, async (tx) => {
    const { country, defaultCurrency } = await tx.db.companyProfile.findUniqueOrThrow({
      where: { publisherId },
    });
    const price = readPrice(input.price, defaultCurrency);
    const isTaxIncluded = input.isTaxIncluded ?? !["US", "CA"].includes(country);
    const { title, description, imageUrl, url, period, trial, tags, isPublished } = input;

    const number = await nextNumber(tx.db, "offer");
    const ids = { letter: "S", number: Number(number) } as const;
    const offerId = formatOfferId({ ...ids, country: null });
    const now = tx.clock.now();
    const cycle = cycleOf(period);
    await tx.db.offerDirectory.create({ data: { number, ownerPublisherId: publisherId } });
    await tx.db.offer.create({
      data: {
        publisherId,
        number,
        letter: ids.letter,
        state: isPublished ? "active" : "draft",
        baseCountry: country,
        url: url || null,
        imageUrl: imageUrl || null,
        cycleUnit: cycle.unit,
        cycleAmount: cycle.amount,
        trialUnit: trial?.unit ?? null,
        trialAmount: trial?.amount ?? null,
        createdAt: now,
        updatedAt: now,
      },
    });
    await tx.db.offerLocalization.create({
      data: {
        publisherId,
        offerNumber: number,
        country,
        title,
        titleKey: title.toLowerCase(),
        description: description || null,
        priceMinor: price.minor,
        currency: price.currency,
        isTaxIncluded,
        createdAt: now,
        updatedAt: now,
      },
    });
    await tx.db.offerTag.createMany({
      data: [...new Set(tags)].map((tag) => ({ publisherId, offerNumber: number, tag })),
    });

    const target = { targetType: "offer", targetId: offerId };
    const after = { title, price: `${toDecimalString(price)} ${price.currency}`, period };
    await recordChange(tx, { type: "offer.created", payload: { offerId }, ...target, after });
    if (isPublished) {
      await recordChange(tx, { type: "offer.activated", payload: { offerId }, ...target });
    }
    return { number: ids.number, offerId: formatOfferId({ ...ids, country }), version: 1 };
  });
}
