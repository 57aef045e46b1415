import { inTransaction, type ServiceContext } from "@/server/context";
import { lockRow } from "@/server/db/lock-row";
import { newId } from "@/server/db/new-id";
import { decideRefund } from "@/server/domain/billing/refunds";
import { forbidden } from "@/server/domain/errors";
import type { ChargebackNotice } from "@/server/gateways/payments/gateway-books";
import { applyChargeback } from "./apply-to-subscription";
import { recordGivenBack } from "./record-given-back";
import { holdRefundable } from "./refundable";

/**
 * Writes down that a bank took a payment back, once, however often the gateway tells of it, and
 * takes away what the payment paid for.
 *
 * @returns `unknown-charge` where no sale of ours was charged under that name, `nothing-left` where all
 *   of it has gone back already: reconciliation shows both
 * @throws forbidden  to anybody but a job
 * @throws conflict   `subscription.charge-under-way`: to be told again
 */
export async function recordChargeback(
  ctx: ServiceContext,
  notice: ChargebackNotice,
): Promise<"recorded" | "known" | "unknown-charge" | "nothing-left"> {
  if (ctx.actor.kind !== "system") throw forbidden("chargeback.system-only");
  const { gatewayReference, chargeReference, amount, reason, bookedAt } = notice;

  return inTransaction(ctx, async (tx) => {
    const { db, publisherId } = tx;
    const found = await db.transaction.findFirst({
      where: { publisherId, gatewayReference: chargeReference },
      select: { number: true, customerId: true },
    });
    if (!found) return "unknown-charge";
    await lockRow(tx, "customer", found.customerId); // first, as by whoever bills them
    const { sale, lines } = await holdRefundable(tx, found.number);
    const known = await db.refund.findFirst({ where: { publisherId, gatewayReference } });
    if (known) return "known";

    const asked = decideRefund(lines, { kind: "amount", gross: amount });
    // More than we think is left: the books differ then, which reconciliation shows.
    const decision = asked.isAccepted ? asked : decideRefund(lines, { kind: "all-that-is-left" });
    if (!decision.isAccepted) return "nothing-left";
    const line = decision.total;
    await recordGivenBack(tx, sale, {
      ...{ id: newId(), kind: "chargeback", line, reason, note: null, gatewayReference },
      occurredAt: bookedAt,
    });
    await applyChargeback(tx, sale, line.gross);
    return "recorded";
  });
}
