import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { recordEvent } from "@/server/services/events/record-event";
import { once } from "@/server/services/idempotency/once";
import { lockSubscription } from "./lock-subscription";
import type { StopSubscriptionInput } from "./schemas";

/**
 * Stops renewal: no more charges, and access stays until the end of what is paid for.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.not-running`, `subscription.stopped-already`
 */
export async function stopSubscription(ctx: ServiceContext, input: StopSubscriptionInput) {
  authorize(ctx.actor, "customers:write");
  return once(ctx, "stop-subscription", input, async (tx) => {
    const { subscription } = await lockSubscription(tx, BigInt(input.subscriptionId));
    const { publisherId, id, state, customerId } = subscription;
    if (state === "stopped") {
      throw conflict("subscription.stopped-already", "This subscription is stopped already.");
    }
    if (state !== "active") {
      throw conflict("subscription.not-running", "Only a running subscription can be stopped.");
    }
    const now = tx.clock.now();
    await tx.db.subscription.update({
      where: { publisherId_id: { publisherId, id } },
      data: {
        state: "stopped",
        stoppedAt: now,
        stopReason: input.reason,
        nextPaymentAt: null,
        nextPaymentMinor: null,
        updatedAt: now,
      },
    });
    const payload = { subscriptionId: input.subscriptionId, reason: input.reason };
    await recordEvent(tx, {
      type: "subscription.stopped",
      payload,
      customerId: Number(customerId),
    });
    await recordAuditEntry(tx, {
      action: "subscription.stopped",
      targetType: "subscription",
      targetId: String(id),
      before: { state },
      after: { state: "stopped" },
    });
    return { accessUntil: subscription.currentPeriodEndsAt };
  });
}
