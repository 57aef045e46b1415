import { formatOfferId, type OfferLetter } from "@/server/domain/ids";
import { offerStates } from "@/server/domain/offer-list";

/** What the list of offers selects, as far as a search shows it. */
export type FoundOfferRow = { number: bigint; letter: string; state: string; title: string };

export function toFoundOffer({ number, letter, state, title }: FoundOfferRow) {
  return {
    id: formatOfferId({
      letter: letter as OfferLetter, // a check constraint allows these alone
      number: Number(number),
      country: null,
    }),
    title,
    state: offerStates.find((known) => known === state) ?? "inactive",
  };
}

export type FoundOffer = ReturnType<typeof toFoundOffer>;
