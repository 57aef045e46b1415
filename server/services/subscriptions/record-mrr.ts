import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { money, type Money } from "@/server/domain/money";
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
  const others = await tx.db.subscription.aggregate({
    where: { publisherId, customerId, currency, id: { not: subscriptionId } },
    _sum: { mrrMinor: true },
  });
  const rest = Number(others._sum.mrrMinor ?? 0n);
  const movement = mrrMovement({
    before: money(rest + before.minor, currency),
    after: money(rest + after.minor, currency),
    hasSubscribedBefore: await hasPaidBefore(tx, customerId),
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

async function hasPaidBefore({ db, publisherId }: TransactionContext, customerId: bigint) {
  const [row] = await db.$queryRaw<{ has: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM subscription s
        JOIN mrr_movement m ON m."publisherId" = s."publisherId" AND m."subscriptionId" = s.id
       WHERE s."publisherId" = ${publisherId} AND s."customerId" = ${customerId}) AS has`;
  return row?.has ?? false;
}
