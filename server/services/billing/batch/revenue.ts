import type { TransactionContext } from "@/server/context";
import { insertRows } from "@/server/db/bulk-rows";
import { newId } from "@/server/db/new-id";
import { revenueMovement } from "@/server/domain/billing/mrr-movements";
import { add, compare, money, type Money } from "@/server/domain/money";
import type { MrrMovement } from "@/server/domain/mrr";

/** How what one subscription counts for changed. */
export type RevenueChange = {
  customerId: bigint;
  subscriptionId: bigint;
  before: Counted;
  after: Counted;
  at: Date;
};

export type Counted = { amount: Money; isOnBreak: boolean };

/**
 * Appends how changes moved their customers' recurring revenue. What counts as new or lost is the
 * customer's whole amount in that currency, so one subscription of two that ends is a contraction.
 * The customers' rows are held by the caller.
 *
 * @returns the movement of each change, for the event that goes with it
 */
export async function moveRevenue(
  tx: TransactionContext,
  changes: readonly RevenueChange[],
): Promise<(MrrMovement | null)[]> {
  const moving = changes.filter(isMove);
  if (moving.length === 0) return changes.map(() => null); // renewals, mostly
  const books = await readBooks(tx, moving);
  const movements = changes.map((change) => (isMove(change) ? books.move(change) : null));
  const rows = changes.flatMap((change, place) => {
    const movement = movements[place];
    return movement ? [movementRow(change, movement, newId())] : [];
  });
  await insertRows(tx, "mrr_movement", rows);
  return movements;
}

export const movementRow = (
  { customerId, subscriptionId, at }: RevenueChange,
  { kind, delta: { minor: deltaMinor, currency } }: MrrMovement,
  id: string,
) => ({ id, customerId, subscriptionId, kind, occurredAt: at, deltaMinor, currency });

export const isMove = ({ before, after }: RevenueChange) =>
  compare(before.amount, after.amount) !== 0;

type Row = {
  id: bigint;
  customerId: bigint;
  currency: string;
  mrrMinor: bigint;
  isOnBreak: boolean;
  hasCounted: boolean;
};

/** What each customer's subscriptions count for, change by change. */
async function readBooks({ db, publisherId }: TransactionContext, moving: RevenueChange[]) {
  const customerIds = [...new Set(moving.map(({ customerId }) => customerId))];
  const rows = await db.$queryRaw<Row[]>`
    SELECT id, "customerId", currency, "mrrMinor", state = 'paused' AS "isOnBreak",
           EXISTS (SELECT FROM mrr_movement m
                    WHERE m."publisherId" = s."publisherId" AND m."subscriptionId" = s.id) AS "hasCounted"
      FROM subscription s
     WHERE "publisherId" = ${publisherId} AND "customerId" = ANY (${customerIds})`;
  const held = new Map(customerIds.map((id) => [id, new Map<bigint, Counted>()]));
  const returning = new Set<bigint>();
  for (const { id, customerId, currency, mrrMinor, isOnBreak, hasCounted } of rows) {
    held.get(customerId)?.set(id, { amount: money(mrrMinor, currency), isOnBreak });
    if (hasCounted) returning.add(customerId);
  }
  return revenueBooks(held, returning);
}

/**
 * Says how each change moves what its customer counts for, one after the other.
 *
 * @param held what each customer's subscriptions count for, by their ids
 * @param returning customers that have counted for something before
 */
export function revenueBooks(
  held: ReadonlyMap<bigint, Map<bigint, Counted>>,
  returning: Set<bigint>,
) {
  return {
    move({ customerId, subscriptionId, before, after }: RevenueChange): MrrMovement | null {
      const counted = held.get(customerId) ?? new Map<bigint, Counted>();
      const hasSubscribedBefore = returning.has(customerId);
      const wholeBefore = sumOf(counted.set(subscriptionId, before), before);
      const wholeAfter = sumOf(counted.set(subscriptionId, after), after);
      returning.add(customerId);
      return revenueMovement({ before: wholeBefore, after: wholeAfter, hasSubscribedBefore });
    },
  };
}

function sumOf(counted: ReadonlyMap<bigint, Counted>, { amount: { currency } }: Counted): Counted {
  const same = [...counted.values()].filter(({ amount }) => amount.currency === currency);
  return {
    amount: same.reduce((sum, { amount }) => add(sum, amount), money(0, currency)),
    isOnBreak: same.some(({ isOnBreak }) => isOnBreak),
  };
}
