import { listConsents, saveConsent } from "@/server/services/consents/save-consent";
import { saveConsentInput } from "@/server/services/consents/schemas";
import { publisherProcedure, router } from "../trpc";

export const consentsRouter = router({
  list: publisherProcedure.query(({ ctx }) => listConsents(ctx)),

  save: publisherProcedure
    .input(saveConsentInput)
    .mutation(({ ctx, input }) => saveConsent(ctx, input)),
});
