import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { recordEvent } from "@/server/services/events/record-event";
import { once } from "@/server/services/idempotency/once";
import { lockSubscription } from "./lock-subscription";
import { periodPrice, renewalFacts } from "./renewal-facts";
import type { ResumeSubscriptionInput } from "./schemas";

/**
 * Has a stopped subscription renew again while its period still runs: the next charge is at its end.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.not-stopped`, `subscription.period-over`
 */
export async function resumeSubscription(ctx: ServiceContext, input: ResumeSubscriptionInput) {
  authorize(ctx.actor, "customers:write");
  return once(ctx, "resume-subscription", input, async (tx) => {
    const { subscription } = await lockSubscription(tx, BigInt(input.subscriptionId));
    const { publisherId, id, customerId, currentPeriodEndsAt } = subscription;
    if (subscription.state !== "stopped") {
      throw conflict("subscription.not-stopped", "Only a stopped subscription can be resumed.");
    }
    const now = tx.clock.now();
    if (currentPeriodEndsAt <= now) {
      throw conflict("subscription.period-over", "What was paid for is over already.");
    }
    const { isFree } = renewalFacts(subscription);
    const { line } = periodPrice(subscription, currentPeriodEndsAt);
    await tx.db.subscription.update({
      where: { publisherId_id: { publisherId, id } },
      data: {
        state: "active",
        stoppedAt: null,
        stopReason: null,
        nextPaymentAt: isFree ? null : currentPeriodEndsAt,
        nextPaymentMinor: isFree ? null : line.gross.minor,
        updatedAt: now,
      },
    });
    const { subscriptionId } = input;
    await recordEvent(tx, {
      type: "subscription.resumed",
      payload: { subscriptionId },
      customerId: Number(customerId),
    });
    await recordAuditEntry(tx, {
      action: "subscription.resumed",
      targetType: "subscription",
      targetId: String(id),
      before: { state: "stopped" },
      after: { state: "active" },
    });
    return { nextPaymentAt: isFree ? null : currentPeriodEndsAt };
  });
}
