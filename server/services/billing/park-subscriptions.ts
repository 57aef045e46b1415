import type { TransactionContext } from "@/server/context";
import { updateRows } from "@/server/db/bulk-rows";
import { recordEvents } from "@/server/services/events/record-event";
import { readRows, type HeldRow } from "./hold-subscriptions";

/** A subscription that the rules make no sense of. */
export type Senseless = { row: HeldRow; fault: unknown };

const longestReason = 500;

/**
 * Takes subscriptions out of billing, each with a reason that an admin can read: they are neither
 * charged nor ended until somebody has looked, and hold up nobody.
 */
export async function parkSubscriptions(
  tx: TransactionContext,
  senseless: readonly Senseless[],
): Promise<void> {
  const parkedAt = tx.wall.now();
  const parked = senseless.map(({ row, fault }) => ({ row, reason: reasonOf(fault) }));
  for (const { row, reason } of parked) {
    tx.log.error({ id: Number(row.id), reason }, "subscription parked");
  }
  await updateRows(
    tx,
    "subscription",
    ["id"],
    parked.map(({ row, reason }) => ({
      id: row.id,
      parkedAt,
      parkReason: reason,
      leasedUntil: null,
    })),
  );
  await recordEvents(
    tx,
    parked.map(({ row, reason }) => ({
      type: "subscription.parked",
      payload: { subscriptionId: Number(row.id), reason },
      customerId: Number(row.customerId),
    })),
  );
}

/** Parks one subscription; one that is parked already says this from now on. */
export async function parkSubscription(
  tx: TransactionContext,
  id: bigint,
  fault: unknown,
): Promise<void> {
  const rows = await readRows(tx, [id]);
  await parkSubscriptions(
    tx,
    rows.map((row) => ({ row, fault })),
  );
}

const reasonOf = (fault: unknown): string =>
  (fault instanceof Error ? fault.message : String(fault)).slice(0, longestReason);
