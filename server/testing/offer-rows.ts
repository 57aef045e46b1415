import type { TransactionContext } from "@/server/context";
import { nextNumber } from "@/server/db/next-number";
import type { OfferLetter } from "@/server/domain/ids";
import type { Cycle } from "@/server/domain/period";
import type { Trial } from "@/server/domain/trial";

export type GivenOffer = {
  letter?: OfferLetter;
  state?: "draft" | "active" | "inactive";
  title?: string;
  description?: string | null;
  priceMinor?: number;
  currency?: string;
  country?: string;
  isTaxIncluded?: boolean;
  cycle?: Cycle;
  trial?: Trial | null;
  tags?: readonly string[];
};

/** A monthly subscription for 7.99 EUR, VAT included, unless told otherwise; with its one localization. */
export async function insertOffer(tx: TransactionContext, given: GivenOffer = {}) {
  const { publisherId } = tx;
  const { letter = "S", title = "Sport Pass", country = "NL", trial = null, tags = [] } = given;
  const cycle = letter === "S" ? (given.cycle ?? { unit: "month", amount: 1 }) : null;
  const number = await nextNumber(tx.db, "offer");
  const at = tx.clock.now();
  const stamps = { createdAt: at, updatedAt: at };

  await tx.db.offerDirectory.create({ data: { number, ownerPublisherId: publisherId } });
  const offer = await tx.db.offer.create({
    data: {
      publisherId,
      number,
      letter,
      state: given.state ?? "active",
      baseCountry: country,
      cycleUnit: cycle?.unit ?? null,
      cycleAmount: cycle?.amount ?? null,
      trialUnit: trial?.unit ?? null,
      trialAmount: trial?.amount ?? null,
      ...stamps,
    },
  });
  const localization = await tx.db.offerLocalization.create({
    data: {
      publisherId,
      offerNumber: number,
      country,
      title,
      titleKey: title.toLowerCase(),
      description: given.description ?? null,
      priceMinor: given.priceMinor ?? 799,
      currency: given.currency ?? "EUR",
      isTaxIncluded: given.isTaxIncluded ?? true,
      ...stamps,
    },
  });
  for (const tag of tags) {
    await tx.db.offerTag.create({ data: { publisherId, offerNumber: number, tag } });
  }
  return { ...offer, cycle, trial, localization };
}

export type OfferRow = Awaited<ReturnType<typeof insertOffer>>;
