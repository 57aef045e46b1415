import { listInput } from "@/server/services/lists/schemas";
import { acceptRefundRequest } from "@/server/services/refund-requests/accept-refund-request";
import { countRefundRequests } from "@/server/services/refund-requests/count-refund-requests";
import { declineRefundRequest } from "@/server/services/refund-requests/decline-refund-request";
import { listRefundRequests } from "@/server/services/refund-requests/list-refund-requests";
import { requestRefund } from "@/server/services/refund-requests/request-refund";
import {
  acceptRefundRequestInput,
  declineRefundRequestInput,
  requestRefundInput,
} from "@/server/services/refund-requests/schemas";
import { publisherProcedure, router } from "../trpc";

export const refundRequestsRouter = router({
  list: publisherProcedure
    .input(listInput)
    .query(({ ctx, input }) => listRefundRequests(ctx, input)),
  count: publisherProcedure
    .input(listInput)
    .query(({ ctx, input }) => countRefundRequests(ctx, input)),
  ask: publisherProcedure
    .input(requestRefundInput)
    .mutation(({ ctx, input }) => requestRefund(ctx, input)),
  accept: publisherProcedure
    .input(acceptRefundRequestInput)
    .mutation(({ ctx, input }) => acceptRefundRequest(ctx, input)),
  decline: publisherProcedure
    .input(declineRefundRequestInput)
    .mutation(({ ctx, input }) => declineRefundRequest(ctx, input)),
});
