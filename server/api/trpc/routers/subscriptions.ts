import { listInput } from "@/server/services/lists/schemas";
import { applyDiscount } from "@/server/services/subscriptions/apply-discount";
import { cancelSwitch } from "@/server/services/subscriptions/cancel-switch";
import { changePaymentMethod } from "@/server/services/subscriptions/change-payment-method";
import { countSubscriptions } from "@/server/services/subscriptions/count-subscriptions";
import { endPause } from "@/server/services/subscriptions/end-pause";
import { extendSubscription } from "@/server/services/subscriptions/extend-subscription";
import { getSubscriptionDetail } from "@/server/services/subscriptions/get-subscription-detail";
import { listSubscriptionFacets } from "@/server/services/subscriptions/list-subscription-facets";
import { listSubscriptions } from "@/server/services/subscriptions/list-subscriptions";
import { pauseSubscription } from "@/server/services/subscriptions/pause-subscription";
import { previewChange } from "@/server/services/subscriptions/preview-change";
import { releaseSubscription } from "@/server/services/subscriptions/release-subscription";
import { resumeSubscription } from "@/server/services/subscriptions/resume-subscription";
import { retryPayment } from "@/server/services/subscriptions/retry-payment";
import { previewRepair } from "@/server/services/subscriptions/repair/preview-repair";
import { repairSubscription } from "@/server/services/subscriptions/repair/repair-subscription";
import { repairInput } from "@/server/services/subscriptions/repair/schemas";
import * as schemas from "@/server/services/subscriptions/schemas";
import { stopSubscription } from "@/server/services/subscriptions/stop-subscription";
import { subscriptionOptions } from "@/server/services/subscriptions/subscription-options";
import { switchSubscription } from "@/server/services/subscriptions/switch-subscription";
import { terminateSubscription } from "@/server/services/subscriptions/terminate-subscription";
import { totalSubscriptions } from "@/server/services/subscriptions/total-subscriptions";
import { upcomingOf } from "@/server/services/subscriptions/upcoming-of";
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
    .input(schemas.subscriptionInput)
    .query(({ ctx, input }) => getSubscriptionDetail(ctx, input)),
  options: publisherProcedure
    .input(schemas.subscriptionInput)
    .query(({ ctx, input }) => subscriptionOptions(ctx, input)),
  upcoming: publisherProcedure
    .input(schemas.subscriptionInput)
    .query(({ ctx, input }) => upcomingOf(ctx, input)),
  preview: publisherProcedure
    .input(schemas.previewChangeInput)
    .query(({ ctx, input }) => previewChange(ctx, input)),
  stop: publisherProcedure
    .input(schemas.stopSubscriptionInput)
    .mutation(({ ctx, input }) => stopSubscription(ctx, input)),
  resume: publisherProcedure
    .input(schemas.resumeSubscriptionInput)
    .mutation(({ ctx, input }) => resumeSubscription(ctx, input)),
  pause: publisherProcedure
    .input(schemas.pauseSubscriptionInput)
    .mutation(({ ctx, input }) => pauseSubscription(ctx, input)),
  endPause: publisherProcedure
    .input(schemas.endPauseInput)
    .mutation(({ ctx, input }) => endPause(ctx, input)),
  switch: publisherProcedure
    .input(schemas.switchSubscriptionInput)
    .mutation(({ ctx, input }) => switchSubscription(ctx, input)),
  cancelSwitch: publisherProcedure
    .input(schemas.subscriptionInput)
    .mutation(({ ctx, input }) => cancelSwitch(ctx, input)),
  extend: publisherProcedure
    .input(schemas.extendSubscriptionInput)
    .mutation(({ ctx, input }) => extendSubscription(ctx, input)),
  terminate: publisherProcedure
    .input(schemas.terminateSubscriptionInput)
    .mutation(({ ctx, input }) => terminateSubscription(ctx, input)),
  applyDiscount: publisherProcedure
    .input(schemas.applyDiscountInput)
    .mutation(({ ctx, input }) => applyDiscount(ctx, input)),
  changeMethod: publisherProcedure
    .input(schemas.changePaymentMethodInput)
    .mutation(({ ctx, input }) => changePaymentMethod(ctx, input)),
  retry: publisherProcedure
    .input(schemas.retryPaymentInput)
    .mutation(({ ctx, input }) => retryPayment(ctx, input)),
  release: publisherProcedure
    .input(schemas.subscriptionInput)
    .mutation(({ ctx, input }) => releaseSubscription(ctx, input)),
  previewRepair: publisherProcedure
    .input(repairInput)
    .query(({ ctx, input }) => previewRepair(ctx, input)),
  repair: publisherProcedure
    .input(repairInput)
    .mutation(({ ctx, input }) => repairSubscription(ctx, input)),
});
