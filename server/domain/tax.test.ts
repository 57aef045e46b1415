import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencies } from "./currency";
import { add, money } from "./money";
import { taxLine } from "./tax";

const runs = { numRuns: 10_000 };
const eur = (minor: number) => money(minor, "EUR");
const rates = fc.oneof(
  fc.constantFrom(0, 1600, 1700, 1900, 2100, 2550, 2700, 10_000),
  fc.nat(10_000),
);
/** Up to a trillion, so that every gross can still be counted; the very largest are a test apart. */
const counts = fc.oneof(
  fc.nat(3_000),
  fc.nat(1_000_000),
  fc.maxSafeNat().map((n) => n % 10 ** 12),
);
const prices = fc
  .tuple(counts, fc.constantFrom("EUR", "JPY", "KWD", ...currencies))
  .map(([minor, currency]) => money(minor, currency));

describe("a taxed line", () => {
  test("has parts that add up to the whole, and none below nothing", () => {
    fc.assert(
      fc.property(prices, rates, fc.boolean(), (price, basisPoints, isIncluded) => {
        const { net, tax, gross } = taxLine(price, { basisPoints, isIncluded });
        expect(add(net, tax)).toEqual(gross);
        expect(isIncluded ? gross : net).toEqual(price);
        expect([net, tax, gross].every(({ minor }) => Number.isSafeInteger(minor))).toBe(true);
        expect(Math.min(net.minor, tax.minor)).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  test("is the same whether its tax was added or included", () => {
    fc.assert(
      fc.property(prices, rates, (net, basisPoints) => {
        const added = taxLine(net, { basisPoints, isIncluded: false });
        expect(taxLine(added.gross, { basisPoints, isIncluded: true })).toEqual(added);
      }),
      runs,
    );
  });

  test("comes within one minor unit where no net gives the price at all", () => {
    fc.assert(
      fc.property(prices, rates, (price, basisPoints) => {
        const { net } = taxLine(price, { basisPoints, isIncluded: true });
        const { gross } = taxLine(net, { basisPoints, isIncluded: false });
        expect(Math.abs(gross.minor - price.minor)).toBeLessThanOrEqual(1);
      }),
      runs,
    );
    const included = taxLine(eur(2), { basisPoints: 2500, isIncluded: true });
    expect(included.net).toEqual(eur(2)); // 1.6
    expect(taxLine(eur(1), { basisPoints: 2500, isIncluded: false }).gross).toEqual(eur(1)); // 1.25
    expect(taxLine(eur(2), { basisPoints: 2500, isIncluded: false }).gross).toEqual(eur(3)); // 2.5
  });

  test("misses its exact tax by half a minor unit at most", () => {
    fc.assert(
      fc.property(prices, rates, fc.boolean(), (price, basisPoints, isIncluded) => {
        const { net, tax } = taxLine(price, { basisPoints, isIncluded });
        const whole = isIncluded ? BigInt(10_000 + basisPoints) : 10_000n;
        const exactTimesWhole = BigInt(price.minor) * BigInt(basisPoints);
        const miss = BigInt(tax.minor) * whole - exactTimesWhole;
        expect(2n * (miss < 0n ? -miss : miss) <= whole).toBe(true);
        expect(net.currency).toBe(price.currency);
      }),
      runs,
    );
  });
});

test.each([
  ["EUR", 799, 2100, 660, 139], // 6.6033 + 1.3967
  ["EUR", 1299, 1900, 1092, 207], // 10.9160 + 2.0740
  ["EUR", 1299, 2550, 1035, 264], // 10.3506 + 2.6394
  ["JPY", 500, 1000, 455, 45], // 454.5 + 45.5
  ["KWD", 1990, 500, 1895, 95], // 1.8952 + 0.0948
  ["EUR", 1, 2100, 1, 0], // 0.83 + 0.17
  ["EUR", 1299, 0, 1299, 0],
])("%s %i at %i basis points included is %i and %i", (currency, price, basisPoints, net, tax) => {
  expect(taxLine(money(price, currency), { basisPoints, isIncluded: true })).toEqual({
    net: money(net, currency),
    tax: money(tax, currency),
    gross: money(price, currency),
  });
});

describe("what cannot be taxed is refused", () => {
  test("a price below nothing", () => {
    expect(() => taxLine(eur(-1), { basisPoints: 0, isIncluded: true })).toThrow(RangeError);
  });

  test("a rate of more than all, less than nothing, or parts of a basis point", () => {
    for (const basisPoints of [-1, 10_001, 0.5, Number.NaN, Infinity]) {
      expect(() => taxLine(eur(100), { basisPoints, isIncluded: true })).toThrow(RangeError);
      expect(() => taxLine(eur(100), { basisPoints, isIncluded: false })).toThrow(RangeError);
    }
  });

  test("a gross that can no longer be counted", () => {
    const most = eur(Number.MAX_SAFE_INTEGER);
    expect(() => taxLine(most, { basisPoints: 1, isIncluded: false })).toThrow(RangeError);
    expect(taxLine(most, { basisPoints: 10_000, isIncluded: true })).toEqual({
      net: eur(4_503_599_627_370_496), // …495.5
      tax: eur(4_503_599_627_370_495),
      gross: most,
    });
  });
});
