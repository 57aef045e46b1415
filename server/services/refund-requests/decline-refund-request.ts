import { actorId } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import { byClockOf, type ServiceContext } from "@/server/context";
import { answerRefundRequest } from "@/server/domain/billing/refund-request";
import { formatTransactionId } from "@/server/domain/ids";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { once } from "@/server/services/idempotency/once";
import { holdRefundable } from "@/server/services/payments/refundable";
import { answeredBefore, requireRequest, stateOf } from "./queries";
import type { DeclineRefundRequestInput } from "./schemas";
import { tellRequest } from "./tell-request";

/**
 * Declines a request, with the words that the customer is told. They may ask again.
 *
 * @throws not-found  `refund-request.not-found`
 * @throws conflict   `refund-request.answered`
 */
export async function declineRefundRequest(ctx: ServiceContext, input: DeclineRefundRequestInput) {
  authorize(ctx.actor, "billing:write");
  return once(ctx, "refund-requests.decline", input, async (publishers) => {
    const { requestId: id, answer } = input;
    const { transactionNumber, customerId } = await requireRequest(publishers, id);
    await holdRefundable(publishers, transactionNumber);
    const tx = await byClockOf(publishers, customerId);
    const request = await requireRequest(tx, id);
    const at = tx.clock.now();
    const declined = answerRefundRequest(
      stateOf(request),
      { kind: "decline", because: answer },
      at,
    );
    if (!declined) throw answeredBefore();
    const { publisherId } = tx;
    await tx.db.refundRequest.update({
      where: { publisherId_id: { publisherId, id } },
      data: {
        ...{ state: declined.kind, answer },
        ...{ answeredAt: at, answeredBy: actorId(tx.actor) },
      },
    });
    await tellRequest(tx, "declined", request);
    await recordAuditEntry(tx, {
      action: "refund-request.declined",
      targetType: "transaction",
      targetId: formatTransactionId(Number(transactionNumber)),
      after: { requestId: id },
    });
    return { requestId: id };
  });
}
