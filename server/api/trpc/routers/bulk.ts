import { startBulkInput } from "@/server/services/bulk/schemas";
import { startBulk } from "@/server/services/bulk/start-bulk";
import { publisherProcedure, router } from "../trpc";

export const bulkRouter = router({
  start: publisherProcedure
    .input(startBulkInput)
    .mutation(({ ctx, input }) => startBulk(ctx, input)),
});
