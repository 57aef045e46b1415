import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { add, compare, money, type Money } from "@/server/domain/money";
import { mrrMovement, type MrrMovement } from "@/server/domain/mrr";

type Change = { customerId: bigint; subscriptionId: bigint; before: Money; after: Money };

/**
 * Appends how a subscription's change moved its customer's recurring revenue. What counts as new or
 * lost is the customer's whole amount in that currency, so one subscription of two that ends is a
 * contraction. The customer's row is locked by the caller.
 *
 * @param change.before what this subscription counted for until now
 * @returns the movement, for the event that goes with it
 */
export async function recordMrr(
  tx: TransactionContext,
  { customerId, subscriptionId, before, after }: Change,
): Promise<MrrMovement | null> {
  const { publisherId } = tx;
  const { currency } = after;
  if (compare(before, after) === 0) return null; // a renewal, mostly
  const { restMinor, hasSubscribedBefore } = await readOthers(tx, {
    customerId,
    subscriptionId,
    currency,
  });
  const rest = money(restMinor, currency);
  const movement = mrrMovement({
    before: add(rest, before),
    after: add(rest, after),
    hasSubscribedBefore,
  });
  if (!movement) return null;

  await tx.db.mrrMovement.create({
    data: {
      publisherId,
      id: newId(),
      customerId,
      subscriptionId,
      kind: movement.kind,
      occurredAt: tx.clock.now(),
      deltaMinor: movement.delta.minor,
      currency,
    },
  });
  return movement;
}

type Others = { restMinor: bigint; hasSubscribedBefore: boolean };

/** What the customer's other subscriptions count for, and whether any ever counted. */
async function readOthers(
  { db, publisherId }: TransactionContext,
  of: { customerId: bigint; subscriptionId: bigint; currency: string },
): Promise<Others> {
  const [others] = await db.$queryRaw<Others[]>`
    SELECT coalesce(sum("mrrMinor") FILTER (
             WHERE s.currency = ${of.currency} AND s.id <> ${of.subscriptionId}), 0)::bigint AS "restMinor",
           coalesce(bool_or(EXISTS (
             SELECT FROM mrr_movement m
              WHERE m."publisherId" = s."publisherId" AND m."subscriptionId" = s.id)), false) AS "hasSubscribedBefore"
      FROM subscription s
     WHERE s."publisherId" = ${publisherId} AND s."customerId" = ${of.customerId}`;
  if (!others) throw new Error("an aggregate answers one row");
  return others;
}
