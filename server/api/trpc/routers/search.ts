import { searchInput } from "@/server/services/search/schemas";
import { searchRecords } from "@/server/services/search/search-records";
import { publisherProcedure, router } from "../trpc";

export const searchRouter = router({
  records: publisherProcedure
    .input(searchInput)
    .query(({ ctx, input }) => searchRecords(ctx, input)),
});
