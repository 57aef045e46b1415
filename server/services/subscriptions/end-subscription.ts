import type { TransactionContext } from "@/server/context";
import type { EndReason } from "@/server/domain/events";
import { money } from "@/server/domain/money";
import { recordEvent } from "@/server/services/events/record-event";
import { countEnded } from "./count-subscriber";
import type { HeldSubscription } from "./lock-subscription";
import { recordMrr } from "./record-mrr";

/** Ends a subscription for good. What it paid for has run out already. The rows are held. */
export async function endSubscription(
  tx: TransactionContext,
  { subscription, customer }: HeldSubscription,
  reason: EndReason,
): Promise<void> {
  const { publisherId } = tx;
  const { id, customerId, currency } = subscription;
  const now = tx.clock.now();
  await tx.db.subscription.update({
    where: { publisherId_id: { publisherId, id } },
    data: {
      state: "terminated",
      endedAt: now,
      endReason: reason,
      nextPaymentAt: null,
      nextPaymentMinor: null,
      mrrMinor: 0,
      updatedAt: now,
    },
  });
  const movement = await recordMrr(tx, {
    customerId,
    subscriptionId: id,
    before: money(subscription.mrrMinor, currency),
    after: money(0, currency),
  });
  await countEnded(tx, customer, id, reason);
  await recordEvent(tx, {
    type: "subscription.terminated",
    payload: { subscriptionId: Number(id), reason, mrr: movement },
    customerId: Number(customerId),
  });
}
