import { listInput } from "@/server/services/lists/schemas";
import { countSubscriptions } from "@/server/services/subscriptions/count-subscriptions";
import { getSubscriptionDetail } from "@/server/services/subscriptions/get-subscription-detail";
import { listSubscriptionFacets } from "@/server/services/subscriptions/list-subscription-facets";
import { listSubscriptions } from "@/server/services/subscriptions/list-subscriptions";
import { resumeSubscription } from "@/server/services/subscriptions/resume-subscription";
import {
  resumeSubscriptionInput,
  stopSubscriptionInput,
  subscriptionInput,
} from "@/server/services/subscriptions/schemas";
import { stopSubscription } from "@/server/services/subscriptions/stop-subscription";
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
  get: publisherProcedure
    .input(subscriptionInput)
    .query(({ ctx, input }) => getSubscriptionDetail(ctx, input)),
  stop: publisherProcedure
    .input(stopSubscriptionInput)
    .mutation(({ ctx, input }) => stopSubscription(ctx, input)),
  resume: publisherProcedure
    .input(resumeSubscriptionInput)
    .mutation(({ ctx, input }) => resumeSubscription(ctx, input)),
});
