import { allocate, money, multiplyRatio, type Money } from "../money";
import type { HeldPeriod, Portion } from "./subscription-facts";

/** What a period was paid with altogether; `null` when nothing was. */
export function paidFor({ funding }: HeldPeriod): Money | null {
  const [first] = funding;
  if (!first) return null;
  const minor = funding.reduce((sum, { amount }) => sum + amount.minor, 0);
  return minor === 0 ? null : money(minor, first.amount.currency);
}

/** What is left of the charge that paid for a period when it began; what it took over is older. */
export const lastPayment = ({ funding }: HeldPeriod): Portion[] =>
  funding.slice(0, 1).filter(({ amount }) => amount.minor > 0);

/**
 * The part of a period's payment that its unused time is worth, rounded once and split among the
 * charges that paid for it in proportion.
 */
export function unusedPortions(period: HeldPeriod, at: Date): Portion[] {
  const paid = paidFor(period);
  const { unusedMs, lengthMs } = unusedTime(period, at);
  if (!paid || unusedMs === 0) return [];
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
 * How long the worth of a period's unused time lasts on another plan, in whole seconds: a second
 * that is paid for in part is not given. It is worked out from what was paid in one step, since
 * half a minor unit can be worth minutes.
 *
 * @param price of one period there, tax included; more than nothing
 * @param thereMs how long that period lasts
 */
export function creditSeconds(period: HeldPeriod, at: Date, price: Money, thereMs: number): number {
  const paid = paidFor(period);
  const { unusedMs, lengthMs } = unusedTime(period, at);
  if (!paid || unusedMs === 0) return 0;
  const worth = BigInt(paid.minor) * BigInt(unusedMs) * BigInt(thereMs);
  return Number(worth / (BigInt(lengthMs) * BigInt(price.minor) * 1000n));
}

/** How much of a period is left at an instant; nothing of one that has no length. */
function unusedTime({ startsAt, endsAt }: HeldPeriod, at: Date) {
  const lengthMs = Math.max(0, endsAt.getTime() - startsAt.getTime());
  const unusedMs = Math.min(lengthMs, Math.max(0, endsAt.getTime() - at.getTime()));
  return { unusedMs, lengthMs };
}
