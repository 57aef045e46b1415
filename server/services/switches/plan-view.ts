import type { Offer, OfferLocalization } from "@/server/db/generated/client";
import type { SubscriptionPeriod } from "@/server/domain/billing-period";
import { formatOfferId } from "@/server/domain/ids";
import { money, type Money } from "@/server/domain/money";
import { letterOf, stateOf, termsOf, type OfferState } from "@/server/services/offers/offer-row";

/** A plan as the settings show it: by its short id, as sold in the country it was made for. */
export type PlanView = {
  offerId: string;
  title: string;
  state: OfferState;
  price: Money;
  period: SubscriptionPeriod;
};

export type PlanRow = Offer & { localizations: OfferLocalization[] };

export function toPlanView(offer: PlanRow): PlanView {
  const localization =
    offer.localizations.find(({ country }) => country === offer.baseCountry) ??
    offer.localizations[0];
  if (!localization) throw new Error(`offer ${offer.number} is sold nowhere`);
  return {
    offerId: formatOfferId({
      letter: letterOf(offer),
      number: Number(offer.number),
      country: null,
    }),
    title: localization.title,
    state: stateOf(offer),
    price: money(localization.priceMinor, localization.currency),
    period: termsOf(offer).period,
  };
}
