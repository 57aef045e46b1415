import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { formatTransactionId } from "@/server/domain/ids";
import { once } from "@/server/services/idempotency/once";
import { askRefund } from "@/server/services/payments/ask-refund";
import { decideOnRefund } from "@/server/services/payments/refund-transaction";
import { answeredBefore, requireRequest } from "./queries";
import type { AcceptRefundRequestInput } from "./schemas";

/**
 * Accepts a request by making the refund that the admin chose: in full or in part, with or without
 * an end of access, as any refund is. Should the gateway give nothing back, it is open again.
 *
 * @throws not-found  `refund-request.not-found`
 * @throws conflict   `refund-request.answered`, and what a refund is refused with
 * @throws invalid    what a refund is refused with
 */
export async function acceptRefundRequest(ctx: ServiceContext, input: AcceptRefundRequestInput) {
  authorize(ctx.actor, "billing:write");
  const { requestId, ...refund } = input;
  const { attemptId } = await once(ctx, "refund-requests.accept", input, async (tx) => {
    const { transactionNumber, state } = await requireRequest(tx, requestId);
    if (state !== "open") throw answeredBefore();
    const transactionId = formatTransactionId(Number(transactionNumber));
    const decided = await decideOnRefund(tx, { transactionId, ...refund });
    // Somebody may have answered it while the sale was waited for.
    if (decided.answered !== requestId) throw answeredBefore();
    return decided;
  });
  return askRefund(ctx, attemptId);
}
