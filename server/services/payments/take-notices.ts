import type { ServiceContext } from "@/server/context";
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
  const notices = await gateway.books.notices({ publisherId, until: ctx.clock.now() });
  let recorded = 0;
  for (const notice of notices) {
    const came = await recordChargeback(ctx, notice);
    if (came === "recorded") recorded += 1;
    if (came === "unknown-charge" || came === "nothing-left") {
      ctx.log.warn({ chargeback: notice.gatewayReference, came }, "chargeback not recorded");
    }
    await gateway.books.acknowledge({ publisherId, gatewayReference: notice.gatewayReference });
  }
  return recorded;
}
