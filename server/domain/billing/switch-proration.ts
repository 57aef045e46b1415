import { allocate, money, multiplyRatio, type Money } from "../money";
import type { HeldPeriod, Portion } from "./subscription-facts";

/** What a period was paid with altogether; `null` when nothing was. */
export function paidFor({ funding }: HeldPeriod): Money | null {
  const [first] = funding;
  if (!first) return null;
  const minor = funding.reduce((sum, { amount }) => sum + amount.minor, 0);
  return minor === 0 ? null : money(minor, first.amount.currency);
}

/**
 * The part of a period's payment that its unused time is worth, rounded once and split among the
 * charges that paid for it in proportion.
 */
export function unusedPortions(period: HeldPeriod, at: Date): Portion[] {
  const paid = paidFor(period);
  if (!paid) return [];
  const lengthMs = period.endsAt.getTime() - period.startsAt.getTime();
  const unusedMs = Math.min(lengthMs, Math.max(0, period.endsAt.getTime() - at.getTime()));
  if (lengthMs <= 0 || unusedMs === 0) return [];
  const unused = multiplyRatio(paid, unusedMs, lengthMs);
  const weights = period.funding.map(({ amount }) => amount.minor);
  return allocate(unused, weights).flatMap((amount, place) => {
    const portion = period.funding[place];
    return portion && amount.minor > 0 ? [{ charge: portion.charge, amount }] : [];
  });
}

/** The sum of portions, which are of one currency. */
export const worthOf = (portions: readonly Portion[]): number =>
  portions.reduce((sum, { amount }) => sum + amount.minor, 0);

/**
 * How long the worth of unused time lasts on another plan, in whole seconds: a second that is paid
 * for in part is not given.
 *
 * @param price of one period there, tax included; more than nothing
 * @param lengthMs of that period
 */
export function creditSeconds(worthMinor: number, price: Money, lengthMs: number): number {
  return Number((BigInt(worthMinor) * BigInt(lengthMs)) / (BigInt(price.minor) * 1000n));
}
