import { isZero, multiplyRatio, subtract, type Money } from "./money";
import type { Cycle } from "./period";

/**
 * What a price comes to in a month: a week counts 52/12 times, a year a twelfth, rounded once.
 *
 * @param net price without tax, after discounts; a trial counts as 0
 * @throws RangeError for a negative price, and for a cycle of no whole number of at least one
 */
export function monthlyMinor(net: Money, { unit, amount }: Cycle): Money {
  if (net.minor < 0) throw new RangeError("A price is never less than nothing.");
  if (!Number.isSafeInteger(amount) || amount < 1) {
    throw new RangeError(`A cycle of ${amount} ${unit}s never comes round.`);
  }
  const [times, months] = timesInMonths[unit];
  return multiplyRatio(net, times, BigInt(months) * BigInt(amount));
}

/** How many of a unit there are in how many months. */
const timesInMonths = {
  day: [365, 12],
  week: [52, 12],
  month: [1, 1],
  year: [1, 12],
} as const satisfies Record<Cycle["unit"], readonly [number, number]>;

export const mrrMovementKinds = [
  "new",
  "expansion",
  "contraction",
  "churn",
  "reactivation",
] as const;

export type MrrMovementKind = (typeof mrrMovementKinds)[number];

export type MrrMovement = { kind: MrrMovementKind; delta: Money };

type MrrChange = {
  /** The customer's monthly amounts, whatever subscription they come from. */
  before: Money;
  after: Money;
  /** Whether the customer ever had a monthly amount before, so that this is a return. */
  hasSubscribedBefore: boolean;
};

/**
 * How a customer's recurring revenue moved, or `null` when it did not. Deltas of all movements add
 * up to the revenue there is: contraction and churn are negative.
 *
 * @throws RangeError for two currencies, which move apart, and for amounts below nothing
 */
export function mrrMovement({ before, after, hasSubscribedBefore }: MrrChange): MrrMovement | null {
  if (before.minor < 0 || after.minor < 0) {
    throw new RangeError("Recurring revenue is never less than nothing.");
  }
  const delta = subtract(after, before);
  if (isZero(delta)) return null;
  if (isZero(before)) return { kind: hasSubscribedBefore ? "reactivation" : "new", delta };
  if (isZero(after)) return { kind: "churn", delta };
  return { kind: delta.minor > 0 ? "expansion" : "contraction", delta };
}
