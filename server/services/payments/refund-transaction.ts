import { authorize } from "@/server/auth/authorize";
import type { ServiceContext, TransactionContext } from "@/server/context";
import { lockRow } from "@/server/db/lock-row";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { once } from "@/server/services/idempotency/once";
import { answerWithRefund } from "@/server/services/refund-requests/answer-with-refund";
import { accessAfterRefund } from "./access-after-refund";
import { askRefund } from "./ask-refund";
import { decidedRefund } from "./decide-refund";
import { holdRefundable, readRefundable, transactionNumberOf } from "./refundable";
import type { RefundTransactionInput } from "./schemas";
import { writeRefundDown } from "./write-refund-down";

/**
 * Gives a payment back, whole or in part, never more than is left of it, and leaves or ends the access
 * it paid for. The try is written down first and asked for under a key of its own, so that it goes
 * back once; one that the gateway does not answer is found out about by a job.
 *
 * @throws not-found  `transaction.not-found`
 * @throws invalid    `refund.more-than-left`, `refund.not-an-amount`, `refund.no-such-line`
 * @throws conflict   `refund.nothing-left`, `refund.elsewhere`, `refund.refused`, or what the
 *   subscription's rules say to the wish, such as `subscription.after-the-end`
 */
export async function refundTransaction(ctx: ServiceContext, input: RefundTransactionInput) {
  authorize(ctx.actor, "billing:write");
  const { attemptId } = await once(ctx, "transactions.refund", input, (tx) =>
    decideOnRefund(tx, input),
  );
  return askRefund(ctx, attemptId);
}

/**
 * Writes a refund down and answers what was asked about its sale.
 *
 * @throws as the refund itself
 */
export async function decideOnRefund(tx: TransactionContext, input: RefundTransactionInput) {
  const { transactionId, access, stopsRenewal = false, reason, note } = input;
  const number = transactionNumberOf(transactionId);
  // The subscription is held before its sale, as by whoever bills it.
  const shown = await readRefundable(tx, number);
  await accessAfterRefund(tx, shown.sale, decidedRefund(tx, shown, input.amount).total.gross, {
    access,
    stopsRenewal,
  });

  const held = await holdRefundable(tx, number);
  const { total, gateway, chargeReference } = decidedRefund(tx, held, input.amount);
  const attemptId = await writeRefundDown(tx, {
    ...{ transactionNumber: number, line: total, gateway, chargeReference, access, reason },
    note: note === "" ? null : note,
  });
  if (stopsRenewal && access.kind === "kept") await stopRenewal(tx, held.sale.subscriptionId);
  await recordAuditEntry(tx, {
    action: "transaction.refund-asked",
    targetType: "transaction",
    targetId: transactionId,
    after: { gross: { ...total.gross }, reason, access: access.kind, stopsRenewal },
  });
  return { attemptId, answered: await answerWithRefund(tx, number, attemptId) };
}

/** Renewal stops with the wish, whatever the gateway says to the refund; what has stopped stays so. */
async function stopRenewal(tx: TransactionContext, id: bigint | null): Promise<void> {
  if (id === null) return;
  const subscription = await lockRow(tx, "subscription", id);
  const renews = subscription?.state === "active" || subscription?.state === "paused";
  if (!renews || subscription.parkedAt) return;
  await tellSubscription(tx, id, { kind: "stop", reason: "refund" });
}
