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

/** The offer of that very name, then those that begin so, then others; of alike ones, those on sale. */
export function closestFirst(found: readonly FoundOffer[], term: string): FoundOffer[] {
  const words = term.toLowerCase();
  const distance = ({ title, state }: FoundOffer) => {
    const name = title.toLowerCase();
    const place = name === words ? 0 : name.startsWith(words) ? 1 : 2;
    return 2 * place + (state === "active" ? 0 : 1);
  };
  return found.toSorted((one, other) => distance(one) - distance(other));
}
