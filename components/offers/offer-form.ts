import type { useServerForm } from "@/components/ui/form/use-server-form";
import type { OfferValues } from "@/server/services/offers/schemas";

export type OfferForm = ReturnType<typeof useServerForm<OfferValues, { version: number }>>;

/** What can be seen to be wrong in the form itself; fetched, for it brings the rules along. */
export const writtenOffer = async () =>
  (await import("@/server/services/offers/schemas")).offerValuesInput;

/** A new offer before anything is written. */
export const blankOffer = (isTaxIncluded: boolean): OfferValues => ({
  title: "",
  description: "",
  imageUrl: "",
  url: "",
  tags: ["all"],
  price: "",
  isTaxIncluded,
  period: "month",
  trial: null,
  pauseMaxCycles: null,
});
