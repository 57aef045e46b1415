import { listInput } from "@/server/services/lists/schemas";
import { countSubscriptions } from "@/server/services/subscriptions/count-subscriptions";
import { listSubscriptionFacets } from "@/server/services/subscriptions/list-subscription-facets";
import { listSubscriptions } from "@/server/services/subscriptions/list-subscriptions";
import { totalSubscriptions } from "@/server/services/subscriptions/total-subscriptions";
import { publisherProcedure, router } from "../trpc";

export const subscriptionsRouter = router({
  list: publisherProcedure
    .input(listInput)
    .query(({ ctx, input }) => listSubscriptions(ctx, input)),
  count: publisherProcedure
    .input(listInput)
    .query(({ ctx, input }) => countSubscriptions(ctx, input)),
  totals: publisherProcedure
    .input(listInput)
    .query(({ ctx, input }) => totalSubscriptions(ctx, input)),
  facets: publisherProcedure.query(({ ctx }) => listSubscriptionFacets(ctx)),
});
