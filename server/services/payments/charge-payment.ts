import { businessNow, type ServiceContext } from "@/server/context";
import { isZero } from "@/server/domain/money";
import { isGatewayTimeout } from "@/server/domain/gateway-timeout";
import { endBy } from "@/server/end-by";
import { attendedMs } from "./attended-ms";
import type { PreparedPayment } from "./create-payment";
import { settlePayment } from "./settle-payment";

/**
 * Asks the gateway for a try that is written down, outside any transaction, and settles what it
 * answers in a transaction of its own. An outcome that stays unknown is noted as such, and found
 * out later by asking, never by charging again.
 */
export async function chargePayment(ctx: ServiceContext, payment: PreparedPayment): Promise<void> {
  const { paymentId, idempotencyKey, amount, method, merchantName, description } = payment;
  const gateway = ctx.gateways.payments;
  if (!gateway) throw new Error("a payment was written down without a gateway");
  const request = {
    publisherId: ctx.publisherId,
    idempotencyKey,
    method,
    merchantName,
    description,
    reference: String(paymentId),
    customerReference: payment.customerId ? String(payment.customerId) : null,
    at: await businessNow(ctx),
    returnUrl: payment.returnPath,
  };
  const until = new Date(ctx.wall.now().getTime() + attendedMs.question);
  try {
    const outcome = await endBy(ctx.wall, until, (end) =>
      isZero(amount)
        ? gateway.verify({ ...request, end })
        : gateway.charge({ ...request, end, amount }),
    );
    await settlePayment(ctx, { paymentId, outcome: outcome ?? { state: "timeout" } });
  } catch (error) {
    if (!isGatewayTimeout(error)) throw error;
    await settlePayment(ctx, { paymentId, outcome: { state: "timeout" } });
  }
}
