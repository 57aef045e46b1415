import { cancelPriceChange } from "@/server/services/price-changes/cancel-price-change";
import { createPriceChange } from "@/server/services/price-changes/create-price-change";
import { dryRunPriceChange } from "@/server/services/price-changes/dry-run-price-change";
import { getPriceChange } from "@/server/services/price-changes/get-price-change";
import { listPriceChanges } from "@/server/services/price-changes/list-price-changes";
import {
  priceChangeInput,
  priceChangeValues,
  seenPriceChangeInput,
} from "@/server/services/price-changes/schemas";
import { startPriceChange } from "@/server/services/price-changes/start-price-change";
import { publisherProcedure, router } from "../trpc";

export const priceChangesRouter = router({
  list: publisherProcedure.query(({ ctx }) => listPriceChanges(ctx)),

  get: publisherProcedure
    .input(priceChangeInput)
    .query(({ ctx, input }) => getPriceChange(ctx, input)),

  dryRun: publisherProcedure
    .input(priceChangeValues)
    .query(({ ctx, input }) => dryRunPriceChange(ctx, input)),

  create: publisherProcedure
    .input(priceChangeValues)
    .mutation(({ ctx, input }) => createPriceChange(ctx, input)),

  start: publisherProcedure
    .input(seenPriceChangeInput)
    .mutation(({ ctx, input }) => startPriceChange(ctx, input)),

  cancel: publisherProcedure
    .input(seenPriceChangeInput)
    .mutation(({ ctx, input }) => cancelPriceChange(ctx, input)),
});
