import { countMrrMovements } from "@/server/services/analytics/count-mrr-movements";
import { countSubscriberMovements } from "@/server/services/analytics/count-subscriber-movements";
import { getAttention } from "@/server/services/analytics/get-attention";
import { getChurnReasons } from "@/server/services/analytics/get-churn-reasons";
import { getMrrMovement } from "@/server/services/analytics/get-mrr-movement";
import { getOverview } from "@/server/services/analytics/get-overview";
import { getOverviewTrends } from "@/server/services/analytics/get-overview-trends";
import { getSubscribersOverTime } from "@/server/services/analytics/get-subscribers-over-time";
import { listLatestTransactions } from "@/server/services/analytics/list-latest-transactions";
import { listMrrMovements } from "@/server/services/analytics/list-mrr-movements";
import { listSubscriberMovements } from "@/server/services/analytics/list-subscriber-movements";
import { periodInput, rangeInput } from "@/server/services/analytics/schemas";
import { totalLifetimeRevenue } from "@/server/services/analytics/total-lifetime-revenue";
import { totalMrrMovements } from "@/server/services/analytics/total-mrr-movements";
import { totalSubscriberMovements } from "@/server/services/analytics/total-subscriber-movements";
import { listInput } from "@/server/services/lists/schemas";
import { publisherProcedure, router } from "../trpc";

const listProcedure = publisherProcedure.input(listInput);

export const analyticsRouter = router({
  attention: publisherProcedure.query(({ ctx }) => getAttention(ctx)),
  overview: publisherProcedure
    .input(periodInput)
    .query(({ ctx, input }) => getOverview(ctx, input)),
  overviewTrends: publisherProcedure
    .input(rangeInput)
    .query(({ ctx, input }) => getOverviewTrends(ctx, input)),
  mrrMovement: publisherProcedure
    .input(rangeInput)
    .query(({ ctx, input }) => getMrrMovement(ctx, input)),
  subscribersOverTime: publisherProcedure
    .input(periodInput)
    .query(({ ctx, input }) => getSubscribersOverTime(ctx, input)),
  churnReasons: publisherProcedure
    .input(rangeInput)
    .query(({ ctx, input }) => getChurnReasons(ctx, input)),
  latestTransactions: publisherProcedure.query(({ ctx }) => listLatestTransactions(ctx)),
});

export const subscriberMovementsRouter = router({
  list: listProcedure.query(({ ctx, input }) => listSubscriberMovements(ctx, input)),
  count: listProcedure.query(({ ctx, input }) => countSubscriberMovements(ctx, input)),
  totals: listProcedure.query(({ ctx, input }) => totalSubscriberMovements(ctx, input)),
  lifetimeRevenue: listProcedure.query(({ ctx, input }) => totalLifetimeRevenue(ctx, input)),
});

export const mrrMovementsRouter = router({
  list: listProcedure.query(({ ctx, input }) => listMrrMovements(ctx, input)),
  count: listProcedure.query(({ ctx, input }) => countMrrMovements(ctx, input)),
  totals: listProcedure.query(({ ctx, input }) => totalMrrMovements(ctx, input)),
});
