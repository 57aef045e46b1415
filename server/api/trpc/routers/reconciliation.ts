import { listInput } from "@/server/services/lists/schemas";
import { askAgain } from "@/server/services/reconciliation/ask-again";
import { checkDay } from "@/server/services/reconciliation/check-day";
import { countDifferences } from "@/server/services/reconciliation/count-differences";
import { explainDifference } from "@/server/services/reconciliation/explain-difference";
import { listDifferences } from "@/server/services/reconciliation/list-differences";
import { listReconciledDays } from "@/server/services/reconciliation/list-reconciled-days";
import {
  checkDayInput,
  differenceInput,
  explainDifferenceInput,
  reconciledDaysInput,
} from "@/server/services/reconciliation/schemas";
import { publisherProcedure, router } from "../trpc";

export const reconciliationRouter = router({
  days: publisherProcedure
    .input(reconciledDaysInput)
    .query(({ ctx, input }) => listReconciledDays(ctx, input)),
  differences: publisherProcedure
    .input(listInput)
    .query(({ ctx, input }) => listDifferences(ctx, input)),
  countDifferences: publisherProcedure
    .input(listInput)
    .query(({ ctx, input }) => countDifferences(ctx, input)),
  checkDay: publisherProcedure
    .input(checkDayInput)
    .mutation(({ ctx, input }) => checkDay(ctx, input)),
  askAgain: publisherProcedure
    .input(differenceInput)
    .mutation(({ ctx, input }) => askAgain(ctx, input)),
  explain: publisherProcedure
    .input(explainDifferenceInput)
    .mutation(({ ctx, input }) => explainDifference(ctx, input)),
});
