import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { isDay } from "@/server/domain/calendar";
import { findOutRefund } from "@/server/services/payments/ask-refund";
import { findOutPayment } from "@/server/services/payments/find-out-payment";
import { takeNotices } from "@/server/services/payments/take-notices";
import { toDifferenceLine } from "./difference-line";
import { getDifferenceRow, namesOf } from "./queries";
import { reconcileDay } from "./reconcile-day";
import type { DifferenceInput } from "./schemas";

/**
 * Asks the gateway about a difference once more: what it has to tell is taken, what nobody had heard
 * of is found out, and the day is laid beside its books again.
 *
 * @returns the difference as it is then
 * @throws not-found  `reconciliation.difference-not-found`
 */
export async function askAgain(ctx: ServiceContext, { differenceId }: DifferenceInput) {
  authorize(ctx.actor, "billing:write");
  const { publisherId } = ctx;
  const { day, payment, attempt } = await inTransaction(ctx, async (tx) => {
    const { day, paymentId, refundId } = await getDifferenceRow(tx, differenceId);
    const open = { publisherId, settledAt: null };
    return {
      day,
      payment: await tx.db.payment.findFirst({
        where: { ...open, id: paymentId ?? -1n, orderId: { not: null } },
      }),
      attempt:
        refundId && (await tx.db.refundAttempt.findFirst({ where: { ...open, id: refundId } })),
    };
  });
  // The product asks, on an admin's word: nobody else may take what a gateway tells.
  const system = { ...ctx, actor: { kind: "system" as const, job: "ask-again" } };
  await takeNotices(system);
  if (payment) await findOutPayment(system, payment);
  if (attempt) await findOutRefund(system, attempt);
  if (isDay(day)) await reconcileDay(system, day);

  return inTransaction(ctx, async (tx) => {
    const row = await getDifferenceRow(tx, differenceId);
    const names = await namesOf(tx, [row]);
    return toDifferenceLine(row, names.get(row.explainedBy ?? "") ?? null);
  });
}
