import { cycleOf } from "@/server/domain/billing-period";
import { isPausable } from "@/server/domain/billing/pausable";
import type { Money } from "@/server/domain/money";
import type { OfferValues } from "./schemas";

/** The part of an offer that all its countries share; what is left empty is not known. */
export function toOfferColumns({
  url,
  imageUrl,
  period,
  trial,
  pauseMaxCycles,
}: Omit<OfferValues, "price">) {
  const cycle = cycleOf(period);
  return {
    url: url || null,
    imageUrl: imageUrl || null,
    cycleUnit: cycle.unit,
    cycleAmount: cycle.amount,
    trialUnit: trial?.unit ?? null,
    trialAmount: trial?.amount ?? null,
    pauseMaxCycles: isPausable(period) ? pauseMaxCycles : null,
  };
}

/** The part that one country sees; its currency is set once. */
export const toLocalizationColumns = (
  { title, description, isTaxIncluded }: Omit<OfferValues, "price">,
  price: Money,
) => ({
  title,
  titleKey: title.toLowerCase(),
  description: description || null,
  priceMinor: price.minor,
  isTaxIncluded,
});
