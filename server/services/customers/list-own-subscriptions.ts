import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { ownSubscriptionParts, toOwnSubscription, type OwnSubscription } from "./own-subscription";
import { readOwnCustomer } from "./queries";

/**
 * What the calling customer subscribes to, newest first: what runs, and what was stopped but is
 * paid for a while yet.
 *
 * @throws unauthenticated  `customer.gone`
 */
export async function listOwnSubscriptions(ctx: ServiceContext): Promise<OwnSubscription[]> {
  requireCustomer(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const { id } = await readOwnCustomer(tx);
    return runningSubscriptions(tx, id);
  });
}

export async function runningSubscriptions(
  { db, publisherId, clock }: TransactionContext,
  customerId: bigint,
): Promise<OwnSubscription[]> {
  const now = clock.now();
  const rows = await db.subscription.findMany({
    where: {
      publisherId,
      customerId,
      OR: [{ state: "active" }, { state: "stopped", currentPeriodEndsAt: { gt: now } }],
    },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    include: ownSubscriptionParts,
  });
  return rows.map((row) => toOwnSubscription(row, now));
}
