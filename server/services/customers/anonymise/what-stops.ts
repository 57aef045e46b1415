import type { TransactionContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import { offerIdOf } from "@/server/services/billing/facts/offer-key";
import { tellSubscription } from "@/server/services/billing/tell-subscription";
import { recordEvents } from "@/server/services/events/record-event";
import { tellRequest } from "@/server/services/refund-requests/tell-request";
import { ordersOf, type Person } from "./traces";

/** Payments of which nobody knows yet whether they take money. */
const underWay = ["initiated", "action-required", "unknown"];

/**
 * What has to end before a customer can be forgotten. A subscription that runs is ended rather than
 * stood in the way of: nothing is left to charge it on and nobody to tell of it. What somebody has to
 * look at first, or what a bank is deciding at this moment, does stand in the way.
 */
export async function whatStops(tx: TransactionContext, person: Person) {
  const { db, publisherId } = tx;
  const customerId = person.id;
  const subscriptions = await db.subscription.findMany({
    where: { publisherId, customerId, state: { not: "terminated" } },
    orderBy: { startedAt: "asc" },
  });
  const payments = await db.payment.findMany({
    where: {
      publisherId,
      state: { in: underWay },
      OR: [
        { orderId: { in: await ordersOf(tx, person) } },
        { subscriptionId: { in: subscriptions.map(({ id }) => id) } },
      ],
    },
    select: { id: true },
  });
  const requests = await db.refundRequest.findMany({
    where: { publisherId, customerId, state: "open" },
  });
  return {
    subscriptions,
    requests,
    isPaying: payments.length > 0,
    parked: subscriptions.filter(({ parkedAt }) => parkedAt !== null),
  };
}

export type Stopping = Awaited<ReturnType<typeof whatStops>>;

/**
 * Why a customer cannot be forgotten now, for people; `null` where nothing stands in the way.
 */
export function obstacleOf({ isPaying, parked }: Stopping): { code: string; text: string } | null {
  if (parked[0]) {
    return {
      code: "customer.subscription-parked",
      text: `Subscription ${parked[0].id} is parked: put it back into billing first, so that it can end.`,
    };
  }
  if (isPaying) {
    return {
      code: "customer.payment-under-way",
      text: "A payment of theirs is being made at this moment. Try again once it is known what became of it.",
    };
  }
  return null;
}

/**
 * Ends what runs, and takes back what waits for an answer. The caller holds the customer.
 *
 * @throws conflict  `customer.subscription-parked`, `customer.payment-under-way`
 */
export async function endAll(
  tx: TransactionContext,
  person: Person,
  reason: "customer" | "publisher",
): Promise<void> {
  const stopping = await whatStops(tx, person);
  const obstacle = obstacleOf(stopping);
  if (obstacle) throw conflict(obstacle.code, obstacle.text);
  for (const { id } of stopping.subscriptions) {
    await tellSubscription(tx, id, { kind: "terminate", reason });
  }
  await revokeGrants(tx, person.id);
  const { publisherId, db, clock } = tx;
  for (const request of stopping.requests) {
    await db.refundRequest.update({
      where: { publisherId_id: { publisherId, id: request.id } },
      data: { state: "withdrawn", answeredAt: clock.now() },
    });
    await tellRequest(tx, "withdrawn", request);
  }
}

/** Access that admins gave by hand ends too: nobody is left to have it. */
async function revokeGrants(tx: TransactionContext, customerId: bigint): Promise<void> {
  const { db, publisherId } = tx;
  const now = tx.clock.now();
  const standing = {
    ...{ publisherId, customerId, source: "manual", revokedAt: null },
    OR: [{ endsAt: null }, { endsAt: { gt: now } }],
  };
  const grants = await db.entitlement.findMany({ where: standing });
  await db.entitlement.updateMany({ where: standing, data: { revokedAt: now } });
  await recordEvents(
    tx,
    grants.map((grant) => ({
      type: "entitlement.revoked" as const,
      customerId: Number(customerId),
      payload: { offerId: offerIdOf(grant), source: "manual" as const, sourceId: grant.sourceId },
    })),
  );
}
