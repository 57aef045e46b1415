import { businessNow, inTransaction, type ServiceContext } from "@/server/context";
import { forbidden } from "@/server/domain/errors";
import { recordChargeback } from "./record-chargeback";

/**
 * Takes what the gateway has to tell until now, oldest first: chargebacks. Each is acknowledged once
 * it is recorded; cut off in between, it is told again and found recorded.
 *
 * @returns how many were recorded
 * @throws forbidden  to anybody but a job
 */
export async function takeNotices(ctx: ServiceContext): Promise<number> {
  if (ctx.actor.kind !== "system") throw forbidden("notices.system-only");
  const gateway = ctx.gateways.payments;
  if (!gateway) return 0;
  const { publisherId } = ctx;
  const notices = await gateway.books.notices({ publisherId, until: await businessNow(ctx) });
  let recorded = 0;
  for (const notice of notices) {
    const came = await recordChargeback(ctx, notice);
    // A bank may be quicker than we are in writing down what it was asked: it will be told again.
    if (came === "unknown-charge" && (await isChargeUnderWay(ctx))) continue;
    if (came === "recorded") recorded += 1;
    if (came === "unknown-charge" || came === "nothing-left") {
      ctx.log.warn({ chargeback: notice.gatewayReference, came }, "chargeback not recorded");
    }
    await gateway.books.acknowledge({ publisherId, gatewayReference: notice.gatewayReference });
  }
  return recorded;
}

/** Whether a charge is noted whose answer is not: it may be the one that was taken back. */
const isChargeUnderWay = (ctx: ServiceContext): Promise<boolean> =>
  inTransaction(ctx, async ({ db, publisherId }) => {
    const open = { publisherId, settledAt: null };
    return (await db.payment.findFirst({ where: open, select: { id: true } })) !== null;
  });
