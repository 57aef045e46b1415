import { exportInput } from "@/server/services/exports/schemas";
import { startExport } from "@/server/services/exports/start-export";
import { publisherProcedure, router } from "../trpc";

export const exportsRouter = router({
  start: publisherProcedure
    .input(exportInput)
    .mutation(({ ctx, input }) => startExport(ctx, input)),
});
