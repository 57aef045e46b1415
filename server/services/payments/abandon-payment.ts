import type { ServiceContext } from "@/server/context";
import type { Payment } from "@/server/db/generated/client";
import { settleStatus } from "./find-out-payment";

/** Gives up a bank's open challenge at the gateway, and settles whatever it then says. */
export async function abandonPayment(
  ctx: ServiceContext,
  payment: Pick<Payment, "id" | "idempotencyKey" | "state" | "createdAt">,
): Promise<void> {
  const gateway = ctx.gateways.payments;
  if (!gateway) return;
  const { publisherId } = ctx;
  const { idempotencyKey } = payment;
  await settleStatus(ctx, payment, await gateway.cancel({ publisherId, idempotencyKey }));
}
