import type { ServiceContext } from "@/server/context";
import type { EventType } from "@/server/domain/events";
import type { SubscriptionFacts } from "@/server/domain/billing/subscription-facts";
import type { Command } from "@/server/domain/billing/subscription-state";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { factColumns } from "@/server/services/billing/facts/fact-columns";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { once } from "@/server/services/idempotency/once";

type Wanted = { subscriptionId: number; command: Command };

/** What the audit log calls a command that an admin gave. */
const audited = {
  stop: "subscription.stopped",
  resume: "subscription.resumed",
  pause: "subscription.pause-scheduled",
  "end-pause": "subscription.pause-ended",
  switch: "subscription.switch-started",
  "cancel-switch": "subscription.switch-cancelled",
  extend: "subscription.period-moved",
  terminate: "subscription.terminated",
  "change-method": "subscription.method-changed",
  "apply-discount": "subscription.discounted",
} as const satisfies Partial<Record<Command["kind"], EventType>>;

/**
 * A verb that has one subscription do what its caller decided: once for each name of a request, with
 * an entry in the audit log. The verb itself has authorised it.
 *
 * @throws as `tellSubscription`
 */
export function changeSubscription(
  ctx: ServiceContext,
  verb: string,
  input: unknown,
  { subscriptionId, command }: Wanted,
): Promise<{ after: SubscriptionFacts; nextPaymentAt: Date | null }> {
  return once(ctx, verb, input, async (tx) => {
    const { before, after, held } = await tellSubscription(tx, BigInt(subscriptionId), command);
    const action = audited[command.kind as keyof typeof audited] ?? null;
    if (action && ctx.actor.kind === "admin") {
      await recordAuditEntry(tx, {
        action,
        targetType: "subscription",
        targetId: String(subscriptionId),
        before: standingOf(before),
        after: standingOf(after),
      });
    }
    return { after, nextPaymentAt: factColumns(after, held.rules).nextPaymentAt };
  });
}

/** What an entry tells of a subscription, before and after. */
const standingOf = ({ state, terms, period, discount }: SubscriptionFacts) => ({
  state: state.kind,
  offerId: terms.offerId,
  periodEndsAt: period.endsAt.toISOString(),
  ...(state.kind === "active" && state.planned && { planned: state.planned.kind }),
  ...(discount && { discountBasisPoints: discount.basisPoints }),
});
