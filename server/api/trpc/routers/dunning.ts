import { countDunned } from "@/server/services/dunning/count-dunned";
import { getDunningSetting } from "@/server/services/dunning/get-dunning-setting";
import { listDunningSettings } from "@/server/services/dunning/list-dunning-settings";
import { previewDunningSetting } from "@/server/services/dunning/preview-dunning-setting";
import { saveDunningSetting } from "@/server/services/dunning/save-dunning-setting";
import {
  dunningSettingInput,
  previewDunningSettingInput,
  saveDunningSettingInput,
} from "@/server/services/dunning/schemas";
import { publisherProcedure, router } from "../trpc";

export const dunningRouter = router({
  list: publisherProcedure.query(({ ctx }) => listDunningSettings(ctx)),
  counts: publisherProcedure.query(({ ctx }) => countDunned(ctx)),

  get: publisherProcedure
    .input(dunningSettingInput)
    .query(({ ctx, input }) => getDunningSetting(ctx, input)),

  preview: publisherProcedure
    .input(previewDunningSettingInput)
    .query(({ ctx, input }) => previewDunningSetting(ctx, input)),

  save: publisherProcedure
    .input(saveDunningSettingInput)
    .mutation(({ ctx, input }) => saveDunningSetting(ctx, input)),
});
