import { contestedFieldsOf } from "@/components/ui/form/contested-fields";
import type { OfferValues } from "@/server/services/offers/schemas";
import { periodLabels, trialLabel } from "./offer-words";

const labels: Record<keyof OfferValues, string> = {
  title: "Title",
  description: "Description",
  imageUrl: "Image URL",
  url: "Content URL",
  tags: "Tags",
  price: "Price",
  isTaxIncluded: "Tax",
  period: "Paid every",
  trial: "Free trial",
  pauseMaxCycles: "Longest break",
};

/** Each field as one text, so that lists and lengths compare by what they hold. */
function inWords(values: OfferValues): Record<keyof OfferValues, string> {
  const { isTaxIncluded, tags, trial, period, pauseMaxCycles } = values;
  return {
    ...values,
    tags: tags.join(", "),
    isTaxIncluded: isTaxIncluded ? "Part of the price" : "Added to the price",
    period: periodLabels[period],
    trial: trial ? trialLabel(trial, period) : "None",
    pauseMaxCycles:
      pauseMaxCycles === null
        ? "None"
        : trialLabel({ unit: "period", amount: pauseMaxCycles }, period),
  };
}

/** What both changed, each in their own way, in the words of the form. */
export const contestedFields = contestedFieldsOf(labels, inWords);
