import type { ServiceContext } from "@/server/context";
import { inTransaction } from "@/server/context";
import { money } from "@/server/domain/money";
import type { ChargeOutcome } from "@/server/gateways/payments/payment-gateway";

/**
 * Gives back money that a try took after another had paid the order already: possible only when a
 * gateway forgets a try and remembers it later. Under a key of its own, so it is given back once.
 */
export async function returnDuplicate(
  ctx: ServiceContext,
  duplicate: { paymentId: bigint; idempotencyKey: string; status: ChargeOutcome },
): Promise<void> {
  const { paymentId, idempotencyKey, status } = duplicate;
  const gateway = ctx.gateways.payments;
  if (!gateway || status.state !== "captured") return;
  const { publisherId } = ctx;
  const payment = await inTransaction(ctx, (tx) =>
    tx.db.payment.findUniqueOrThrow({
      where: { publisherId_id: { publisherId, id: paymentId } },
    }),
  );
  const amount = money(payment.amountMinor, payment.currency);
  if (amount.minor === 0) return;
  const outcome = await gateway.refund({
    publisherId,
    idempotencyKey: `${idempotencyKey}:duplicate`,
    gatewayReference: status.gatewayReference,
    amount,
  });
  if (outcome.state === "refused") {
    ctx.log.error({ paymentId: Number(paymentId), code: outcome.code }, "duplicate not returned");
  }
}
