import { authorize } from "@/server/auth/authorize";
import type { ServiceContext, TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { once } from "@/server/services/idempotency/once";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { askRefund } from "./ask-refund";
import { decidedRefund } from "./decide-refund";
import { holdRefundable, transactionNumberOf } from "./refundable";
import type { RefundTransactionInput } from "./schemas";

/**
 * Gives a payment back, whole or in part, never more than is left of it. The try is written down
 * first and asked for under a key of its own, so that it goes back once; one that the gateway does
 * not answer is found out about by a job.
 *
 * @throws not-found  `transaction.not-found`
 * @throws invalid    `refund.more-than-left`, `refund.not-an-amount`, `refund.no-such-line`
 * @throws conflict   `refund.nothing-left`, `refund.elsewhere`, `refund.refused`
 */
export async function refundTransaction(ctx: ServiceContext, input: RefundTransactionInput) {
  authorize(ctx.actor, "billing:write");
  const { attemptId } = await once(ctx, "transactions.refund", input, (tx) => writeDown(tx, input));
  return askRefund(ctx, attemptId);
}

async function writeDown(tx: TransactionContext, input: RefundTransactionInput) {
  const { publisherId, db } = tx;
  const { transactionId, access, reason, note } = input;
  const held = await holdRefundable(tx, transactionNumberOf(transactionId));
  const { total, gateway, chargeReference } = decidedRefund(tx, held, input.amount);
  const { currency } = total.gross;
  const attemptId = newId();
  await db.refundAttempt.create({
    data: {
      publisherId,
      id: attemptId,
      transactionNumber: held.sale.number,
      idempotencyKey: `refund:${attemptId}`,
      state: "asked",
      ...{ netMinor: total.net.minor, taxMinor: total.tax.minor, grossMinor: total.gross.minor },
      ...{ currency, reason, note: note === "" ? null : note, gateway, chargeReference },
      accessKind: access.kind,
      accessEndsAt: access.kind === "ends-at" ? access.at : null,
      askedAt: tx.clock.now(),
      createdAt: tx.wall.now(),
    },
  });
  await recordAuditEntry(tx, {
    action: "transaction.refund-asked",
    targetType: "transaction",
    targetId: transactionId,
    after: { gross: { ...total.gross }, reason, access: access.kind },
  });
  return { attemptId };
}
