import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { RefundAttempt } from "@/server/db/generated/client";
import { lockRow } from "@/server/db/lock-row";
import type { AccessAfterRefund } from "@/server/domain/billing/given-back";
import type { RefundOutcome } from "@/server/gateways/payments/payment-gateway";
import { reopenRequest } from "@/server/services/refund-requests/answer-with-refund";
import { applyRefund } from "./apply-to-subscription";
import { recordGivenBack } from "./record-given-back";
import { holdRefundable, lineOf } from "./refundable";

type Outcome =
  | RefundOutcome
  /** The gateway did not answer: given back or not, nobody knows yet. */
  | { state: "timeout" };

/**
 * Writes down what became of a try, once: the second to know finds it settled. What was given back is
 * in the books with the same commit, and the subscription goes on or ends as was chosen.
 *
 * @returns the state that the try is in then
 * @throws conflict  `subscription.charge-under-way` and the like: nothing is written, to be told again
 */
export async function settleRefund(
  ctx: ServiceContext,
  attemptId: string,
  outcome: Outcome,
): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const attempt = await holdAttempt(tx, attemptId);
    if (attempt.settledAt) return attempt.state;
    const settledAt = tx.wall.now();
    switch (outcome.state) {
      case "timeout":
        await note(tx, attempt, { state: "unknown" });
        return "unknown";
      case "refused":
        await note(tx, attempt, { state: "refused", refusalCode: outcome.code, settledAt });
        await reopenRequest(tx, attemptId);
        return "refused";
      case "refunded":
        await note(tx, attempt, { state: "done", settledAt });
        await book(tx, attempt, outcome.gatewayReference);
        return "done";
    }
  });
}

/** The customer is held first, as by whoever bills them; then the sale, as by whoever refunds it. */
async function holdAttempt(tx: TransactionContext, id: string): Promise<RefundAttempt> {
  const { db, publisherId } = tx;
  const where = { publisherId_id: { publisherId, id } };
  const { transactionNumber, transaction } = await db.refundAttempt.findUniqueOrThrow({
    where,
    include: { transaction: { select: { customerId: true } } },
  });
  await lockRow(tx, "customer", transaction.customerId);
  await holdRefundable(tx, transactionNumber);
  return db.refundAttempt.findUniqueOrThrow({ where });
}

async function note(
  { db, publisherId }: TransactionContext,
  { id }: RefundAttempt,
  data: Partial<RefundAttempt>,
): Promise<void> {
  await db.refundAttempt.update({ where: { publisherId_id: { publisherId, id } }, data });
}

async function book(tx: TransactionContext, attempt: RefundAttempt, gatewayReference: string) {
  const { publisherId, db } = tx;
  const { id, transactionNumber: number, currency, reason, note: text } = attempt;
  const sale = await db.transaction.findUniqueOrThrow({
    where: { publisherId_number: { publisherId, number } },
  });
  const line = lineOf(currency, attempt);
  await recordGivenBack(tx, sale, {
    ...{ id, kind: "refund", line, reason, note: text, gatewayReference },
    occurredAt: attempt.askedAt,
  });
  if (attempt.accessKind !== "decided") {
    await applyRefund(tx, sale, line.gross, accessOf(attempt));
  }
}

function accessOf({ accessKind, accessEndsAt }: RefundAttempt): AccessAfterRefund {
  if (accessEndsAt) return { kind: "ends-at", at: accessEndsAt };
  return accessKind === "ends" ? { kind: "ends" } : { kind: "kept" };
}
