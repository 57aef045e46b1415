import { forbidden } from "@/server/domain/errors";
import { inTransaction, type ServiceContext } from "@/server/context";
import { gatewayKey } from "@/server/services/billing/charges";

type Hold = { subscriptionId: bigint; chargeKey: string };

/**
 * Lets go of an amount that was held for a renewal which does not come. What the gateway says of it
 * decides: it may have been refused, or never have arrived.
 *
 * @throws forbidden  to anybody but a job
 */
export async function voidAuthorisation(
  ctx: ServiceContext,
  { subscriptionId, chargeKey }: Hold,
): Promise<void> {
  if (ctx.actor.kind !== "system") throw forbidden("payment.system-only");
  const gateway = ctx.gateways.payments;
  if (!gateway) return;
  const { publisherId } = ctx;
  const idempotencyKey = gatewayKey(subscriptionId, chargeKey);
  const { state } = await gateway.cancel({ publisherId, idempotencyKey });
  if (state !== "cancelled") return;
  await inTransaction(ctx, ({ db, wall }) =>
    db.payment.updateMany({
      where: { publisherId, idempotencyKey, state: "authorised" },
      data: { state: "cancelled", settledAt: wall.now() },
    }),
  );
}
