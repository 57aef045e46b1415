import { businessNow, inTransaction, type ServiceContext } from "@/server/context";
import { forbidden } from "@/server/domain/errors";
import { isZero, money } from "@/server/domain/money";

/**
 * Gives back what a try took after another had paid for the same already: of two checkouts of one
 * new address at the same moment, or when a gateway forgets a try and remembers it later. Under a
 * key of its own, so that it is given back once.
 *
 * @throws forbidden  to anybody but a job
 */
export async function returnDuplicate(ctx: ServiceContext, paymentId: bigint): Promise<void> {
  if (ctx.actor.kind !== "system") throw forbidden("payment.system-only");
  const { publisherId } = ctx;
  const payment = await inTransaction(ctx, ({ db }) =>
    db.payment.findUniqueOrThrow({ where: { publisherId_id: { publisherId, id: paymentId } } }),
  );
  const amount = money(payment.amountMinor, payment.currency);
  const { gatewayReference, idempotencyKey } = payment;
  const gateway = ctx.gateways.payments;
  if (!gateway || gatewayReference === null || isZero(amount)) return;
  const outcome = await gateway.refund({
    publisherId,
    idempotencyKey: `${idempotencyKey}:duplicate`,
    gatewayReference,
    amount,
    at: await businessNow(ctx),
  });
  // What the bank has taken back by itself meanwhile cannot be given back once more.
  if (outcome.state !== "refused" || outcome.code === "exceeds-charge") return;
  throw new Error(`duplicate not returned: ${outcome.code}`);
}
