import type { Offer, OfferLocalization, OfferTag } from "@/server/db/generated/client";
import { periodOf, type SubscriptionPeriod } from "@/server/domain/billing-period";
import { formatOfferId, type OfferLetter } from "@/server/domain/ids";
import { money, type Money } from "@/server/domain/money";
import { cycleOfRow, trialOfRow } from "@/server/domain/offer-terms";
import type { Cycle } from "@/server/domain/period";
import type { Trial } from "@/server/domain/trial";

export type OfferState = "draft" | "active" | "inactive";

/** What one country is sold, whether or not it is on sale. */
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
  /** The longest break, in periods. */
  pauseMaxCycles: number | null;
  /** What it gives access to; `all` is everything. */
  tags: string[];
  state: OfferState;
  version: number;
  createdAt: Date;
  updatedAt: Date;
};

export function toSellableOffer(
  offer: Offer & { tags: OfferTag[] },
  localization: OfferLocalization,
): SellableOffer {
  const { country } = localization;
  const letter = letterOf(offer);
  const number = Number(offer.number);
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
    ...termsOf(offer),
    trial: trialOfRow(offer),
    pauseMaxCycles: offer.pauseMaxCycles,
    tags: offer.tags.map(({ tag }) => tag),
    state: localization.isActive ? stateOf(offer) : "inactive",
    version: offer.version,
    createdAt: offer.createdAt,
    updatedAt: offer.updatedAt,
  };
}

// Safe, both: the table checks them.
export const letterOf = ({ letter }: Pick<Offer, "letter">) => letter as OfferLetter;
export const stateOf = ({ state }: Pick<Offer, "state">) => state as OfferState;

/** How often it is paid. Only subscriptions can be made, and only for these periods. */
export function termsOf(offer: Pick<Offer, "number" | "cycleUnit" | "cycleAmount">): {
  cycle: Cycle;
  period: SubscriptionPeriod;
} {
  const cycle = cycleOfRow(offer);
  const period = cycle && periodOf(cycle);
  if (!cycle || !period) throw new Error(`offer ${offer.number} is sold for no known period`);
  return { cycle, period };
}
