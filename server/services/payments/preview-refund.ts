import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { money } from "@/server/domain/money";
import { accessAfterRefund } from "./access-after-refund";
import { decidedRefund } from "./decide-refund";
import { readRefundable, transactionNumberOf } from "./refundable";
import type { PreviewRefundInput } from "./schemas";

/**
 * What a refund would give back, with its tax, what would be left, and what would become of access:
 * the same as the refund then does. Nothing is asked of anybody.
 *
 * @throws not-found  `transaction.not-found`
 * @throws invalid    `refund.more-than-left`, `refund.not-an-amount`, `refund.no-such-line`
 * @throws conflict   `refund.nothing-left`, `refund.elsewhere`, or what the subscription's rules say
 */
export async function previewRefund(
  ctx: ServiceContext,
  { transactionId, amount, access, stopsRenewal = false }: PreviewRefundInput,
) {
  authorize(ctx.actor, "billing:write");
  return inTransaction(ctx, async (tx) => {
    const found = await readRefundable(tx, transactionNumberOf(transactionId));
    const { sale } = found;
    const { total, left } = decidedRefund(tx, found, amount);
    const { brand, lastFour, paymentMethod: name } = sale;
    return {
      ...total,
      left,
      /** What the gateway took for the sale and does not give back: nothing that is in these books. */
      feeKept: money(0, sale.currency),
      method: { name, brand, lastFour },
      access: await accessAfterRefund(tx, sale, total.gross, { access, stopsRenewal }),
    };
  });
}

export type RefundPreview = Awaited<ReturnType<typeof previewRefund>>;
