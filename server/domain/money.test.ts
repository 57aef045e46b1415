import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencies, exponentOf } from "./currency";
import {
  add,
  compare,
  fromDecimalString,
  isZero,
  lesserOf,
  money,
  multiplyRatio,
  negate,
  percentOf,
  roundedQuotient,
  subtract,
  toDecimalString,
} from "./money";

const runs = { numRuns: 10_000 };
const minors = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -10_000, max: 10_000 }));
const amounts = fc
  .tuple(minors, fc.constantFrom(...currencies))
  .map(([minor, currency]) => money(minor, currency));
const eur = (minor: number) => money(minor, "EUR");

describe("an amount", () => {
  test("is a whole count of minor units that can be told from its neighbours", () => {
    for (const minor of [0.5, Number.NaN, Infinity, 2 ** 53, 2n ** 53n, -(2n ** 60n)]) {
      expect(() => money(minor, "EUR")).toThrow(RangeError);
    }
    expect(money(9_007_199_254_740_991n, "EUR").minor).toBe(Number.MAX_SAFE_INTEGER);
  });

  test("is in a currency in use", () => {
    expect(() => money(1, "eur")).toThrow(RangeError);
    expect(() => money(1, "XXX")).toThrow(RangeError);
  });

  test("of nothing is never less than nothing", () => {
    expect(negate(eur(0))).toEqual({ minor: 0, currency: "EUR" });
    expect(isZero(percentOf(eur(-1), 1))).toBe(true);
    expect(percentOf(eur(-1), 1)).toEqual(eur(0));
  });
});

describe("adding and comparing", () => {
  test("taking away what was added leaves what there was", () => {
    const half = fc.integer({ min: -(2 ** 51), max: 2 ** 51 }).map(eur);
    fc.assert(
      fc.property(half, half, (one, other) => {
        expect(subtract(add(one, other), other)).toEqual(one);
        expect(add(one, negate(one))).toEqual(eur(0));
      }),
      runs,
    );
  });

  test("orders amounts as their counts, and finds the lesser", () => {
    fc.assert(
      fc.property(minors, minors, (one, other) => {
        expect(compare(eur(one), eur(other))).toBe(one < other ? -1 : Number(one > other));
        expect(lesserOf(eur(one), eur(other)).minor).toBe(Math.min(one, other));
      }),
      runs,
    );
  });

  test("never mixes currencies", () => {
    for (const mix of [add, subtract, compare, lesserOf]) {
      expect(() => mix(eur(1), money(1, "USD"))).toThrow(/EUR and USD/);
    }
  });

  test("refuses a total that can no longer be counted", () => {
    expect(() => add(eur(Number.MAX_SAFE_INTEGER), eur(1))).toThrow(RangeError);
    expect(() => subtract(eur(Number.MIN_SAFE_INTEGER), eur(1))).toThrow(RangeError);
  });
});

describe("rounding", () => {
  test("goes to the nearest whole, and with halves away from zero", () => {
    const dividends = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    const divisors = fc
      .oneof(fc.bigInt({ min: -50n, max: 50n }), fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }))
      .filter((divisor) => divisor !== 0n);
    fc.assert(
      fc.property(dividends, divisors, (dividend, divisor) => {
        const rounded = roundedQuotient(dividend, divisor);
        const miss = size(dividend - rounded * divisor);
        expect(2n * miss <= size(divisor)).toBe(true);
        const isHalf = 2n * miss === size(divisor);
        expect(!isHalf || size(rounded * divisor) > size(dividend)).toBe(true);
        expect(roundedQuotient(-dividend, divisor)).toBe(-rounded);
      }),
      runs,
    );
  });

  test.each([
    [5, 1_000, 1], // 0.5 up
    [4, 1_000, 0], // 0.4 down
    [-5, 1_000, -1], // -0.5 away from zero
    [1299, 2_100, 273], // 272.79
    [1299, 5_000, 650], // 649.5
    [1050, 10_000, 1050],
    [-1299, 5_000, -650],
  ])("%i cents at %i basis points is %i cents", (minor, basisPoints, expected) => {
    expect(percentOf(eur(minor), basisPoints)).toEqual(eur(expected));
  });

  test("is not put off by products beyond what a number holds", () => {
    const most = eur(Number.MAX_SAFE_INTEGER);
    expect(percentOf(most, 10_000)).toEqual(most);
    expect(percentOf(most, 5_000).minor).toBe(4_503_599_627_370_496); // …495.5
    expect(multiplyRatio(most, 10n ** 40n, 10n ** 40n)).toEqual(most);
    expect(() => percentOf(most, 10_001)).toThrow(RangeError);
  });

  test("takes exact decimal rates as fractions", () => {
    // 8.875 % of 19.99 is 1.7741125
    expect(multiplyRatio(eur(1999), 8_875, 100_000)).toEqual(eur(177));
    // 11 of 30 days of 12.99 is 4.763
    expect(multiplyRatio(eur(1299), 11, 30)).toEqual(eur(476));
  });

  test("refuses fractions of basis points and division by nothing", () => {
    expect(() => percentOf(eur(100), 0.5)).toThrow(RangeError);
    expect(() => multiplyRatio(eur(100), 1, 0)).toThrow(RangeError);
  });
});

describe("decimals", () => {
  test("are read as the amount they were written from", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        const text = toDecimalString(amount);
        expect(fromDecimalString(text, amount.currency)).toEqual(amount);
        expect(text.split(".")[1]?.length ?? 0).toBe(exponentOf(amount.currency));
      }),
      runs,
    );
  });

  test.each([
    [1299, "EUR", "12.99"],
    [-5, "EUR", "-0.05"],
    [0, "EUR", "0.00"],
    [500, "JPY", "500"],
    [-1, "JPY", "-1"],
    [1234, "KWD", "1.234"],
    [7, "KWD", "0.007"],
    [12_345, "CLF", "1.2345"],
  ])("write %i minor units of %s as %s", (minor, currency, text) => {
    expect(toDecimalString(money(minor, currency))).toBe(text);
  });

  test.each([
    ["12", "EUR", 1200],
    ["12.9", "EUR", 1290],
    ["12.990", "EUR", 1299], // exact, whatever zeros follow
    ["007.50", "EUR", 750],
    ["-0", "EUR", 0],
    ["500.00", "JPY", 500],
    ["0.001", "KWD", 1],
  ])("read %s %s as %i minor units", (text, currency, minor) => {
    expect(fromDecimalString(text, currency)).toEqual(money(minor, currency));
  });

  test.each([
    "",
    " 1",
    "1,00",
    "1.",
    ".5",
    "1e3",
    "+1",
    "--1",
    "0x10",
    "NaN",
    "1.2.3",
    "1 000",
    "1\n",
  ])("refuse %j", (text) => {
    expect(fromDecimalString(text, "EUR")).toBeNull();
  });

  test("refuse a fraction of the minor unit and more than can be counted", () => {
    expect(fromDecimalString("12.999", "EUR")).toBeNull();
    expect(fromDecimalString("0.5", "JPY")).toBeNull();
    expect(fromDecimalString("90071992547409.91", "EUR")).toEqual(eur(Number.MAX_SAFE_INTEGER));
    expect(fromDecimalString("90071992547409.92", "EUR")).toBeNull();
    expect(fromDecimalString("9".repeat(400), "EUR")).toBeNull();
  });
});

const size = (value: bigint) => (value < 0n ? -value : value);
