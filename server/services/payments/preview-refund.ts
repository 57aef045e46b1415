import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { decidedRefund } from "./decide-refund";
import { readRefundable, transactionNumberOf } from "./refundable";
import type { PreviewRefundInput } from "./schemas";

/**
 * What a refund would give back, with its tax, and what would be left: the same as the refund then
 * does. Nothing is asked of anybody.
 *
 * @throws not-found  `transaction.not-found`
 * @throws invalid    `refund.more-than-left`, `refund.not-an-amount`, `refund.no-such-line`
 * @throws conflict   `refund.nothing-left`, `refund.elsewhere`
 */
export async function previewRefund(
  ctx: ServiceContext,
  { transactionId, amount }: PreviewRefundInput,
) {
  authorize(ctx.actor, "billing:write");
  return inTransaction(ctx, async (tx) => {
    const found = await readRefundable(tx, transactionNumberOf(transactionId));
    const { total, left } = decidedRefund(tx, found, amount);
    const { brand, lastFour, paymentMethod } = found.sale;
    return { ...total, left, method: { name: paymentMethod, brand, lastFour } };
  });
}

export type RefundPreview = Awaited<ReturnType<typeof previewRefund>>;
