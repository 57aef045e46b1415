import type { ServiceContext } from "@/server/context";
import type { Payment } from "@/server/db/generated/client";
import type { ChargeStatus } from "@/server/gateways/payments/payment-gateway";
import { attendedMs } from "./attended-ms";
import { settlePayment } from "./settle-payment";

type Try = Pick<Payment, "id" | "idempotencyKey" | "state" | "createdAt">;

/** Asks the gateway what became of a try, and settles it if it knows. Charges nothing. */
export async function findOutPayment(ctx: ServiceContext, payment: Try): Promise<void> {
  const gateway = ctx.gateways.payments;
  if (!gateway) return;
  const { publisherId } = ctx;
  const { idempotencyKey } = payment;
  await settleStatus(ctx, payment, await gateway.status({ publisherId, idempotencyKey }));
}

/** Writes down how the gateway says a try stands. */
export async function settleStatus(
  ctx: ServiceContext,
  { id: paymentId, createdAt }: Pick<Try, "id" | "createdAt">,
  status: ChargeStatus,
): Promise<void> {
  if (status.state === "pending") return;
  if (status.state === "held") throw new Error(`payment ${paymentId} is a hold, not a charge`);
  if (status.state !== "unknown") {
    await settlePayment(ctx, { paymentId, outcome: status });
    return;
  }
  if (ctx.wall.now().getTime() - createdAt.getTime() < attendedMs.patience) return;
  await settlePayment(ctx, { paymentId, outcome: { state: "never-arrived" } });
}
