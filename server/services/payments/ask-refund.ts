import { inTransaction, type ServiceContext } from "@/server/context";
import type { RefundAttempt } from "@/server/db/generated/client";
import { conflict } from "@/server/domain/errors";
import { isGatewayTimeout } from "@/server/domain/gateway-timeout";
import { money } from "@/server/domain/money";
import type { RefundRefusal } from "@/server/gateways/payments/payment-gateway";
import { isUnderWay } from "./apply-to-subscription";
import { settleRefund } from "./settle-refund";

const refusals: Record<RefundRefusal, string> = {
  "unknown-charge": "The payment gateway does not know this payment.",
  "not-captured": "The payment gateway has not taken this payment.",
  "exceeds-charge": "The payment gateway has given back or lost more of this payment than we knew.",
  "bank-refused": "The customer’s bank did not take the money. Nothing was given back; try later.",
};

/**
 * Asks the gateway for a refund that is written down, outside any transaction, and settles what it
 * answers. Under its key it is given back once, however often it is asked for.
 *
 * @returns `asked` is what nobody has heard of yet: a job finds out
 * @throws conflict  `refund.refused`
 */
export async function askRefund(
  ctx: ServiceContext,
  attemptId: string,
): Promise<{ refundId: string; state: "done" | "asked"; gross: RefundView["gross"] }> {
  const attempt = await readAttempt(ctx, attemptId);
  const state = attempt.settledAt ? attempt.state : await ask(ctx, attempt);
  const gross = money(attempt.grossMinor, attempt.currency);
  if (state === "refused") {
    const { refusalCode } = await readAttempt(ctx, attemptId);
    throw conflict("refund.refused", refusalText(refusalCode));
  }
  return { refundId: attemptId, state: state === "done" ? "done" : "asked", gross };
}

type RefundView = { gross: ReturnType<typeof money> };

/** @returns the state that it is in then */
async function ask(ctx: ServiceContext, attempt: RefundAttempt): Promise<string> {
  const gateway = ctx.gateways.payments;
  if (gateway?.name !== attempt.gateway) return attempt.state;
  const { publisherId } = ctx;
  const { id, idempotencyKey, chargeReference, grossMinor, currency, askedAt } = attempt;
  try {
    const outcome = await gateway.refund({
      publisherId,
      idempotencyKey,
      gatewayReference: chargeReference,
      amount: money(grossMinor, currency),
      at: askedAt,
    });
    return await settleRefund(ctx, id, outcome);
  } catch (error) {
    // The gateway knows: the job asks it once the subscription has what it is being charged for.
    if (isUnderWay(error)) return "asked";
    if (!isGatewayTimeout(error)) throw error;
    return settleRefund(ctx, id, { state: "timeout" });
  }
}

export const readAttempt = (ctx: ServiceContext, id: string): Promise<RefundAttempt> =>
  inTransaction(ctx, ({ db, publisherId }) =>
    db.refundAttempt.findUniqueOrThrow({ where: { publisherId_id: { publisherId, id } } }),
  );

/** Why the gateway gave nothing back, for people. */
export const refusalText = (code: string | null): string =>
  Object.entries(refusals).find(([known]) => known === code)?.[1] ??
  "The payment gateway did not give this back.";

/** Finds out what became of a try that nobody has heard of: by asking, under the same key. */
export async function findOutRefund(ctx: ServiceContext, attempt: RefundAttempt): Promise<void> {
  const gateway = ctx.gateways.payments;
  if (gateway?.name !== attempt.gateway) return;
  const { publisherId } = ctx;
  const { id, idempotencyKey } = attempt;
  const status = await gateway.refundStatus({ publisherId, idempotencyKey });
  if (status.state === "unknown") await ask(ctx, attempt);
  else await settleRefund(ctx, id, status);
}
