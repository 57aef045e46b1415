import { multiplyRatio, roundedQuotient, type Money } from "./money";

/*
 * The formulas behind the figures of Overview. Shares are basis points, whole hundredths of a
 * percent, rounded once; `null` says that there is nothing to divide by, which is not 0.
 */

type Growth = { newSubscribers: number; winbacks: number; churned: number };

/** Who came and who came back, less who left. */
export const netGrowth = ({ newSubscribers, winbacks, churned }: Growth): number =>
  count(newSubscribers) + count(winbacks) - count(churned);

/**
 * The part of those active at the beginning that had left by the end.
 *
 * @throws RangeError for counts below nothing, and when more left than were there
 */
export function churnRate(activeAtStart: number, churnedOfThem: number): number | null {
  return shareOf(churnedOfThem, activeAtStart);
}

/**
 * The part of ended trials that became paid.
 *
 * @throws RangeError for counts below nothing
 */
export const trialConversion = (converted: number, endedUnpaid: number): number | null =>
  shareOf(converted, count(converted) + count(endedUnpaid));

/**
 * What customers who left brought in, on average, from their first payment to their last.
 *
 * @param revenue everything they ever paid
 * @throws RangeError for a count below nothing
 */
export const lifetimeValue = (revenue: Money, churnedCustomers: number): Money | null =>
  count(churnedCustomers) === 0 ? null : multiplyRatio(revenue, 1, churnedCustomers);

/**
 * How much a figure changed, against its size before: 2500 is a quarter more, −10000 all of it
 * gone. From a negative figure upwards counts as more. `null` when there was nothing before.
 *
 * @throws RangeError for what is no whole number, and for a change beyond counting
 */
export function changeSince(before: number, now: number): number | null {
  if (whole(before) === 0) return null;
  const difference = BigInt(whole(now)) - BigInt(before);
  const change = Number(roundedQuotient(difference * 10_000n, BigInt(Math.abs(before))));
  return whole(change);
}

/** How many points a rate moved, in basis points of the whole: from 4 % to 5 % is 100. */
export const pointsSince = (before: number | null, now: number | null): number | null =>
  before === null || now === null ? null : now - before;

function shareOf(part: number, total: number): number | null {
  if (count(part) > count(total)) throw new RangeError(`${part} are more than all ${total}.`);
  return total === 0 ? null : Number(roundedQuotient(BigInt(part) * 10_000n, BigInt(total)));
}

function count(value: number): number {
  if (whole(value) < 0) throw new RangeError(`${value} is less than nobody.`);
  return value;
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} cannot be counted.`);
  return value;
}
