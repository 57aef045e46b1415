import { listInput } from "@/server/services/lists/schemas";
import { countTransactions } from "@/server/services/transactions/count-transactions";
import { listTransactionFacets } from "@/server/services/transactions/list-transaction-facets";
import { listTransactions } from "@/server/services/transactions/list-transactions";
import { totalTransactions } from "@/server/services/transactions/total-transactions";
import { publisherProcedure, router } from "../trpc";

export const transactionsRouter = router({
  list: publisherProcedure.input(listInput).query(({ ctx, input }) => listTransactions(ctx, input)),
  count: publisherProcedure
    .input(listInput)
    .query(({ ctx, input }) => countTransactions(ctx, input)),
  totals: publisherProcedure
    .input(listInput)
    .query(({ ctx, input }) => totalTransactions(ctx, input)),
  facets: publisherProcedure.query(({ ctx }) => listTransactionFacets(ctx)),
});
