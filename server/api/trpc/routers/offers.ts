import { listInput } from "@/server/services/lists/schemas";
import { activateOffer } from "@/server/services/offers/activate-offer";
import { changeOffer } from "@/server/services/offers/change-offer";
import { countOffers } from "@/server/services/offers/count-offers";
import { createOffer } from "@/server/services/offers/create-offer";
import { deactivateOffer } from "@/server/services/offers/deactivate-offer";
import { getOffer } from "@/server/services/offers/get-offer";
import { listOfferFacets } from "@/server/services/offers/list-offer-facets";
import { listOffers } from "@/server/services/offers/list-offers";
import { previewOffer } from "@/server/services/offers/preview-offer";
import {
  changeOfferInput,
  createOfferInput,
  offerInput,
  previewOfferInput,
} from "@/server/services/offers/schemas";
import { publisherProcedure, router } from "../trpc";

export const offersRouter = router({
  list: publisherProcedure.input(listInput).query(({ ctx, input }) => listOffers(ctx, input)),
  count: publisherProcedure.input(listInput).query(({ ctx, input }) => countOffers(ctx, input)),
  facets: publisherProcedure.query(({ ctx }) => listOfferFacets(ctx)),
  get: publisherProcedure.input(offerInput).query(({ ctx, input }) => getOffer(ctx, input)),

  preview: publisherProcedure
    .input(previewOfferInput)
    .query(({ ctx, input }) => previewOffer(ctx, input)),

  create: publisherProcedure
    .input(createOfferInput)
    .mutation(({ ctx, input }) => createOffer(ctx, input)),

  change: publisherProcedure
    .input(changeOfferInput)
    .mutation(({ ctx, input }) => changeOffer(ctx, input)),

  activate: publisherProcedure
    .input(offerInput)
    .mutation(({ ctx, input }) => activateOffer(ctx, input)),

  deactivate: publisherProcedure
    .input(offerInput)
    .mutation(({ ctx, input }) => deactivateOffer(ctx, input)),
});
