import { exponentOf, isCurrency, type Currency } from "./currency";

/** An amount as a whole count of the currency's minor unit: 12.99 EUR is 1299, 500 JPY is 500. */
export type Money = { readonly minor: number; readonly currency: Currency };

/**
 * Makes money from a count of minor units, as a row or a contract gives it.
 *
 * @throws RangeError for a fraction, a count beyond 2^53 − 1, or a currency not in use
 */
export function money(minor: number | bigint, currency: string): Money {
  const count = Number(minor);
  if (!Number.isSafeInteger(count)) {
    throw new RangeError(`${minor} is not an exact count of minor units.`);
  }
  if (!isCurrency(currency)) throw new RangeError(`${currency} is not a currency in use.`);
  return { minor: count === 0 ? 0 : count, currency }; // never minus zero
}

/** @throws RangeError for two currencies */
export function add(one: Money, other: Money): Money {
  return money(one.minor + sameCurrency(one, other).minor, one.currency);
}

/** @throws RangeError for two currencies */
export function subtract(from: Money, other: Money): Money {
  return money(from.minor - sameCurrency(from, other).minor, from.currency);
}

export const negate = (amount: Money): Money => money(-amount.minor, amount.currency);

export const isZero = (amount: Money): boolean => amount.minor === 0;

/**
 * Orders two amounts: −1 when the first is less, 0 when they are equal, 1 when it is more.
 *
 * @throws RangeError for two currencies
 */
export function compare(one: Money, other: Money): -1 | 0 | 1 {
  const { minor } = sameCurrency(one, other);
  if (one.minor === minor) return 0;
  return one.minor < minor ? -1 : 1;
}

/** @throws RangeError for two currencies */
export const lesserOf = (one: Money, other: Money): Money =>
  compare(one, other) <= 0 ? one : other;

/**
 * A share of an amount, rounded to the minor unit.
 *
 * @param basisPoints whole hundredths of a percent: 2100 is 21 %
 */
export const percentOf = (amount: Money, basisPoints: number): Money =>
  multiplyRatio(amount, basisPoints, 10_000);

/**
 * An amount times a fraction, rounded to the minor unit: days used over days paid, or an exact
 * decimal rate such as 8875 over 100000.
 *
 * @throws RangeError when numerator or denominator is no whole number, or the denominator is zero
 */
export function multiplyRatio(
  amount: Money,
  numerator: number | bigint,
  denominator: number | bigint,
): Money {
  const product = BigInt(amount.minor) * BigInt(numerator);
  return money(roundedQuotient(product, BigInt(denominator)), amount.currency);
}

/**
 * The one rounding of all money: to the nearest whole, halves away from zero, so that a refund
 * rounds as its charge did.
 *
 * @throws RangeError when the divisor is zero
 */
export function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const isNegative = dividend < 0n !== divisor < 0n;
  const [above, below] = [magnitude(dividend), magnitude(divisor)];
  const rounded = (2n * above + below) / (2n * below);
  return isNegative ? -rounded : rounded;
}

/**
 * Splits an amount by weight so that the parts add up to it again, each within one minor unit of
 * its exact share. What exact shares leave over goes, a unit each, to the largest remainders, and
 * among equals to the first.
 *
 * @param weights whole numbers of at least 0, not all 0; a weight of 0 gets nothing
 * @throws RangeError for any other weights
 */
export function allocate(amount: Money, weights: readonly number[]): Money[] {
  if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0)) {
    throw new RangeError("Weights are whole numbers of at least zero.");
  }
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
  if (sum === 0n) throw new RangeError("Nobody has a share in the amount.");

  const whole = magnitude(BigInt(amount.minor));
  const shares: Share[] = weights.map((weight) => {
    const exact = whole * BigInt(weight);
    return { minor: exact / sum, remainder: exact % sum };
  });
  let left = whole - shares.reduce((total, share) => total + share.minor, 0n);
  for (const share of shares.toSorted(byRemainder)) {
    if (left === 0n) break;
    share.minor += 1n;
    left -= 1n;
  }
  const sign = amount.minor < 0 ? -1n : 1n;
  return shares.map((share) => money(sign * share.minor, amount.currency));
}

/** The amount in major units with all its decimals and no grouping: `12.99`, `-0.05`, `500`. */
export function toDecimalString({ minor, currency }: Money): string {
  const exponent = exponentOf(currency);
  const sign = minor < 0 ? "-" : "";
  const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
  if (exponent === 0) return sign + digits;
  return `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

/**
 * Reads an amount in major units, exactly: `12.99`, `12.9` and `12` are amounts of EUR, `12.999` is
 * none.
 *
 * @returns `null` for anything else than digits with a point, for a fraction of the minor unit, and
 *   for more than can be counted
 * @throws RangeError when the currency is not in use
 */
export function fromDecimalString(text: string, currency: string): Money | null {
  const exponent = exponentOf(currency);
  const [, sign, major = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const significant = decimals.replace(/0+$/, "");
  if (major === "" || significant.length > exponent) return null;
  const minor = Number(major + significant.padEnd(exponent, "0"));
  if (!Number.isSafeInteger(minor)) return null;
  return money(sign === "-" ? -minor : minor, currency);
}

type Share = { minor: bigint; remainder: bigint };

/** Largest first; sorting is stable, so that equals keep their order. */
function byRemainder(one: Share, other: Share): number {
  if (one.remainder === other.remainder) return 0;
  return one.remainder > other.remainder ? -1 : 1;
}

const magnitude = (value: bigint) => (value < 0n ? -value : value);

function sameCurrency(one: Money, other: Money): Money {
  if (one.currency === other.currency) return other;
  throw new RangeError(`${one.currency} and ${other.currency} cannot be counted together.`);
}
