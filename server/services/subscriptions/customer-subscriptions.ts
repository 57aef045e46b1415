import type { TransactionContext } from "@/server/context";
import type { Customer, PaymentDetails, Subscription } from "@/server/db/generated/client";
import { toSubscriptionLine } from "./subscription-line";

const mostShown = 50;

/**
 * A customer's subscriptions with until when each gives access, running ones first. Part of verbs
 * about the customer, and under their permission.
 */
export async function customerSubscriptions(tx: TransactionContext, customerId: bigint) {
  const { db, publisherId } = tx;
  const rows = await db.subscription.findMany({
    where: { publisherId, customerId },
    include: { customer: true, paymentDetails: true },
    orderBy: [{ endedAt: { sort: "desc", nulls: "first" } }, { startedAt: "desc" }],
    take: mostShown,
  });
  const accessOf = await accessBySubscription(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...toLine(tx, row),
    accessUntil: accessOf.get(String(row.id)) ?? null,
  }));
}

type Joined = Subscription & { customer: Customer; paymentDetails: PaymentDetails | null };

/** A row with its relations as the list would have it. */
export const toLine = ({ actor }: TransactionContext, row: Joined) =>
  toSubscriptionLine(actor, {
    ...row,
    email: row.customer.email,
    brand: row.paymentDetails?.brand ?? null,
    lastFour: row.paymentDetails?.lastFour ?? null,
  });

/** Until when each subscription's own entitlement lasts; none where it was taken back. */
export async function accessBySubscription(
  { db, publisherId }: TransactionContext,
  subscriptionIds: readonly bigint[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.entitlement.findMany({
    where: {
      publisherId,
      source: "subscription",
      sourceId: { in: subscriptionIds.map(String) },
      revokedAt: null,
    },
  });
  return new Map(
    rows.flatMap(({ sourceId, endsAt, graceEndsAt }) => {
      const until = graceEndsAt ?? endsAt;
      return until ? [[sourceId, until] as const] : [];
    }),
  );
}
