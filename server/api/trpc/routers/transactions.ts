import { listInput } from "@/server/services/lists/schemas";
import { getRefundMail, refundMailInput } from "@/server/services/payments/get-refund-mail";
import { previewRefund } from "@/server/services/payments/preview-refund";
import { refundTransaction } from "@/server/services/payments/refund-transaction";
import { previewRefundInput, refundTransactionInput } from "@/server/services/payments/schemas";
import { countTransactions } from "@/server/services/transactions/count-transactions";
import { getTransactionDetail } from "@/server/services/transactions/get-transaction-detail";
import { listTransactionFacets } from "@/server/services/transactions/list-transaction-facets";
import { listTransactions } from "@/server/services/transactions/list-transactions";
import { transactionInput } from "@/server/services/transactions/schemas";
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
  get: publisherProcedure
    .input(transactionInput)
    .query(({ ctx, input }) => getTransactionDetail(ctx, input)),
  previewRefund: publisherProcedure
    .input(previewRefundInput)
    .query(({ ctx, input }) => previewRefund(ctx, input)),
  refund: publisherProcedure
    .input(refundTransactionInput)
    .mutation(({ ctx, input }) => refundTransaction(ctx, input)),
  refundMail: publisherProcedure
    .input(refundMailInput)
    .query(({ ctx, input }) => getRefundMail(ctx, input)),
  facets: publisherProcedure.query(({ ctx }) => listTransactionFacets(ctx)),
});
