import type { TransactionContext } from "@/server/context";
import type { Offer, OfferLocalization, OfferTag } from "@/server/db/generated/client";
import { periodOf, type SubscriptionPeriod } from "@/server/domain/billing-period";
import { formatOfferId, type OfferId, type OfferLetter } from "@/server/domain/ids";
import { money, type Money } from "@/server/domain/money";
import type { Cycle } from "@/server/domain/period";
import type { Trial } from "@/server/domain/trial";
import { offerNotFound } from "./offer-not-found";

export type OfferState = "draft" | "active" | "inactive";

/** What one country is sold, whether or not it is on sale: the caller decides by `state`. */
export type SellableOffer = {
  publisherId: number;
  number: number;
  letter: OfferLetter;
  country: string;
  /** The long one, `S…_NL`. */
  offerId: string;
  title: string;
  description: string | null;
  imageUrl: string | null;
  /** Where what is sold can be seen. */
  url: string | null;
  price: Money;
  isTaxIncluded: boolean;
  cycle: Cycle;
  period: SubscriptionPeriod;
  trial: Trial | null;
  /** What it gives access to; `all` is everything. */
  tags: string[];
  state: OfferState;
  version: number;
  createdAt: Date;
  updatedAt: Date;
};

/**
 * Reads an offer in the publisher's own open transaction; a short id stands for the country it was
 * made for.
 *
 * @throws not-found  `offer.not-found`: none, another publisher's, or not in this country
 */
export async function readSellableOffer(
  { db, publisherId }: TransactionContext,
  id: OfferId,
): Promise<SellableOffer> {
  const number = BigInt(id.number);
  const offer = await db.offer.findUnique({
    where: { publisherId_number: { publisherId, number } },
    include: { localizations: true, tags: { orderBy: { tag: "asc" } } },
  });
  const country = id.country ?? offer?.baseCountry;
  const localization = offer?.localizations.find((one) => one.country === country);
  if (!offer || !localization || offer.letter !== id.letter) throw offerNotFound(formatOfferId(id));
  return toSellableOffer(offer, localization);
}

function toSellableOffer(
  offer: Offer & { tags: OfferTag[] },
  localization: OfferLocalization,
): SellableOffer {
  const { country } = localization;
  const letter = offer.letter as OfferLetter; // a check constraint allows these alone
  const number = Number(offer.number);
  const cycle = cycleOfRow(offer);
  return {
    publisherId: Number(offer.publisherId),
    number,
    letter,
    country,
    offerId: formatOfferId({ letter, number, country }),
    title: localization.title,
    description: localization.description,
    imageUrl: offer.imageUrl,
    url: offer.url,
    price: money(localization.priceMinor, localization.currency),
    isTaxIncluded: localization.isTaxIncluded,
    ...cycle,
    trial: trialOfRow(offer),
    tags: offer.tags.map(({ tag }) => tag),
    state: localization.isActive ? (offer.state as OfferState) : "inactive", // a check constraint
    version: offer.version,
    createdAt: offer.createdAt,
    updatedAt: offer.updatedAt,
  };
}

function cycleOfRow({ number, cycleUnit, cycleAmount }: Offer) {
  const cycle = { unit: cycleUnit, amount: cycleAmount } as Cycle; // a check constraint
  const period = periodOf(cycle);
  // Only subscriptions can be made, and only for these periods.
  if (period === null) throw new Error(`offer ${number} is sold for no known period`);
  return { cycle, period };
}

const trialOfRow = ({ trialUnit, trialAmount }: Offer): Trial | null =>
  trialUnit === null || trialAmount === null
    ? null
    : { unit: trialUnit as Trial["unit"], amount: trialAmount }; // a check constraint
