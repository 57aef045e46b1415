import { inTransaction, type ServiceContext } from "@/server/context";
import type { RefundRequestState } from "@/server/domain/billing/refund-request";
import { add, money, subtract, type Money } from "@/server/domain/money";
import { readRefundable, transactionNumberOf } from "@/server/services/payments/refundable";
import { ownCustomer } from "./account-home";

/** A sale that its customer may want back. Instants are ISO 8601. */
export type OwnRefund = {
  transactionId: string;
  title: string;
  paidAt: string;
  gross: Money;
  left: Money;
  /** The last time that it was asked for. */
  request: {
    state: RefundRequestState["kind"];
    askedAt: string;
    answer: string | null;
  } | null;
};

/**
 * One of the calling customer's sales, with what is left of it and what they asked for.
 *
 * @returns `null` where it is not theirs, or nobody's
 */
export async function ownRefund(
  ctx: ServiceContext,
  { transactionId }: { transactionId: string },
): Promise<OwnRefund | null> {
  return inTransaction(ctx, async (tx) => {
    const { id: customerId } = await ownCustomer(tx);
    const { db, publisherId } = tx;
    const number = transactionNumberOf(transactionId);
    const own = await db.transaction.count({ where: { publisherId, number, customerId } });
    if (own === 0) return null;
    const { sale, lines } = await readRefundable(tx, number);
    const request = await db.refundRequest.findFirst({
      where: { publisherId, transactionNumber: number },
      orderBy: [{ askedAt: "desc" }, { createdAt: "desc" }],
    });
    return {
      transactionId,
      title: sale.offerTitle,
      paidAt: sale.occurredAt.toISOString(),
      gross: money(sale.grossMinor, sale.currency),
      left: lines.reduce(
        (sum, { charged, refunded }) => add(sum, subtract(charged.gross, refunded.gross)),
        money(0, sale.currency),
      ),
      request: request && {
        // Safe: a check constraint allows these states alone.
        state: request.state as RefundRequestState["kind"],
        askedAt: request.askedAt.toISOString(),
        answer: request.answer,
      },
    };
  });
}
