import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencies } from "./currency";
import { allocate, isZero, money, negate, type Money } from "./money";

const runs = { numRuns: 10_000 };
const minors = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -10_000, max: 10_000 }));
const amounts = fc
  .tuple(minors, fc.constantFrom(...currencies))
  .map(([minor, currency]) => money(minor, currency));
const eur = (minor: number) => money(minor, "EUR");

describe("splitting an amount", () => {
  const weights = fc
    .array(fc.oneof(fc.nat(10), fc.nat(), fc.maxSafeInteger().map(Math.abs)), {
      minLength: 1,
      maxLength: 20,
    })
    .filter((parts) => parts.some((weight) => weight > 0));

  test("gives parts that add up to it again", () => {
    fc.assert(
      fc.property(amounts, weights, (amount, parts) => {
        const shares = allocate(amount, parts);
        expect(shares).toHaveLength(parts.length);
        expect(total(shares)).toBe(BigInt(amount.minor));
        expect(shares.every((share) => share.currency === amount.currency)).toBe(true);
      }),
      runs,
    );
  });

  test("gives each part its exact share to within one minor unit, and nothing for no weight", () => {
    fc.assert(
      fc.property(amounts, weights, (amount, parts) => {
        const sum = parts.reduce((all, weight) => all + BigInt(weight), 0n);
        allocate(amount, parts).forEach((share, index) => {
          const exact = BigInt(amount.minor) * BigInt(parts[index]!);
          expect(size(BigInt(share.minor) * sum - exact) < sum).toBe(true);
          expect(parts[index] !== 0 || isZero(share)).toBe(true);
        });
      }),
      runs,
    );
  });

  test("splits a refund as it split the charge", () => {
    fc.assert(
      fc.property(amounts, weights, (amount, parts) => {
        expect(allocate(negate(amount), parts)).toEqual(allocate(amount, parts).map(negate));
      }),
      runs,
    );
  });

  test("never gives a heavier part less", () => {
    fc.assert(
      fc.property(fc.nat().map(eur), weights, (amount, parts) => {
        const heaviestFirst = parts.toSorted((one, other) => other - one);
        const shares = allocate(amount, heaviestFirst).map((share) => share.minor);
        expect(shares).toEqual(shares.toSorted((one, other) => other - one));
      }),
      runs,
    );
  });

  test.each([
    [100, [1, 1, 1], [34, 33, 33]], // the first of equals gets what is left
    [-100, [1, 1, 1], [-34, -33, -33]],
    [5, [3, 7], [2, 3]], // exactly 1.5 and 3.5
    [10, [1, 2, 0, 4], [1, 3, 0, 6]], // exactly 1.43, 2.86, 0 and 5.71
    [2, [1, 1, 1, 1], [1, 1, 0, 0]],
    [0, [1, 2], [0, 0]],
  ])("splits %i by %j into %j", (minor, parts, expected) => {
    expect(allocate(eur(minor), parts).map((share) => share.minor)).toEqual(expected);
  });

  test.each([[[]], [[0, 0]], [[-1, 2]], [[0.5, 0.5]], [[Number.NaN]]])(
    "refuses the weights %j",
    (parts) => {
      expect(() => allocate(eur(100), parts)).toThrow(RangeError);
    },
  );
});

const size = (value: bigint) => (value < 0n ? -value : value);

const total = (shares: readonly Money[]) =>
  shares.reduce((sum, share) => sum + BigInt(share.minor), 0n);
