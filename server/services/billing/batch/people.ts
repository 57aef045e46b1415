import type { TransactionContext } from "@/server/context";
import { insertRows } from "@/server/db/bulk-rows";
import { newId } from "@/server/db/new-id";
import { effectOf, type Change } from "./change";

/**
 * Counts subscriptions that ended. With the last running one a person has churned. Held customers
 * are counted down as they go, since one may have several of a batch.
 */
export async function countEnds(tx: TransactionContext, changes: readonly Change[]): Promise<void> {
  const { churned, endedIds } = endsOf(changes);
  if (endedIds.length === 0) return;
  await insertRows(tx, "subscriber_movement", churned);
  await tx.db.$executeRaw`
    UPDATE customer c SET "activeSubscriptionCount" = "activeSubscriptionCount" - ended.count
      FROM (SELECT id, count(*) FROM unnest(${endedIds}::bigint[]) AS id GROUP BY id) ended
     WHERE c."publisherId" = ${tx.publisherId} AND c.id = ended.id`;
}

/** Who ended, and who of them churned with it. Counts their held customers down. */
export function endsOf(changes: readonly Change[]) {
  const churned = [];
  const endedIds: bigint[] = [];
  for (const change of changes) {
    const end = effectOf(change, "ended");
    if (!end) continue;
    const { row, customer } = change.held;
    endedIds.push(customer.id);
    customer.activeSubscriptionCount -= 1;
    if (customer.activeSubscriptionCount > 0) continue;
    churned.push({
      id: newId(),
      customerId: customer.id,
      subscriptionId: row.id,
      kind: "churned",
      reason: end.reason,
      occurredAt: change.at,
    });
  }
  return { churned, endedIds };
}
