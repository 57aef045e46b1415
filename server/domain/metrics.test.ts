import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { metricDefinitions, metricKeys } from "./metric-definitions";
import {
  changeSince,
  churnRate,
  lifetimeValue,
  netGrowth,
  pointsSince,
  trialConversion,
} from "./metrics";
import { money } from "./money";

const runs = { numRuns: 10_000 };
const eur = (minor: number) => money(minor, "EUR");

describe("the formulas", () => {
  test("net growth is who came, less who left", () => {
    expect(netGrowth({ newSubscribers: 40, winbacks: 5, churned: 12 })).toBe(33);
    expect(netGrowth({ newSubscribers: 0, winbacks: 0, churned: 12 })).toBe(-12);
  });

  test("the churn rate is of those there at the start, and none of nobody", () => {
    expect(churnRate(200, 9)).toBe(450); // 4.5 %
    expect(churnRate(3, 1)).toBe(3333);
    expect(churnRate(3, 2)).toBe(6667);
    expect(churnRate(200, 0)).toBe(0);
    expect(churnRate(0, 0)).toBeNull();
  });

  test("ten of fifty trials converted are a fifth", () => {
    expect(trialConversion(10, 40)).toBe(2000);
    expect(trialConversion(0, 40)).toBe(0);
    expect(trialConversion(0, 0)).toBeNull();
  });

  test("lifetime value shares what the churned paid among them", () => {
    expect(lifetimeValue(eur(10_000), 3)).toEqual(eur(3333));
    expect(lifetimeValue(eur(0), 3)).toEqual(eur(0));
    expect(lifetimeValue(eur(10_000), 0)).toBeNull();
  });

  test.each([
    [100, 125, 2500],
    [100, 0, -10_000],
    [0, 5, null],
    [-10, 5, 15_000],
    [-10, -20, -10_000],
    [3, 4, 3333],
    [7, 7, 0],
  ])("from %i to %i is a change of %j", (before, now, change) => {
    expect(changeSince(before, now)).toBe(change);
  });

  test("rates move by points", () => {
    expect(pointsSince(400, 500)).toBe(100);
    expect(pointsSince(500, 400)).toBe(-100);
    expect(pointsSince(null, 400)).toBeNull();
    expect(pointsSince(400, null)).toBeNull();
  });
});

describe("whatever the counts", () => {
  const counts = fc.oneof(fc.nat(50), fc.nat(), fc.maxSafeNat());

  test("a rate is a whole number of basis points from nothing to all", () => {
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        const [part, all] = one <= other ? [one, other] : [other, one];
        const rate = churnRate(all, part);
        expect(rate === null).toBe(all === 0);
        expect(Number.isInteger(rate ?? 0)).toBe(true);
        expect((rate ?? 0) >= 0 && (rate ?? 0) <= 10_000).toBe(true);
        const miss = BigInt(rate ?? 0) * BigInt(all) - BigInt(part) * 10_000n;
        expect(2n * (miss < 0n ? -miss : miss) <= BigInt(all)).toBe(true);
        if (part < 2 ** 51 && all < 2 ** 51) {
          expect(trialConversion(part, all - part)).toBe(rate);
        }
      }),
      runs,
    );
  });

  test("an average comes back to the sum within half a minor unit each", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 1_000_000 }), (minor, customers) => {
        const value = lifetimeValue(eur(minor), customers)!;
        const miss = BigInt(value.minor) * BigInt(customers) - BigInt(minor);
        expect(2n * (miss < 0n ? -miss : miss) <= BigInt(customers)).toBe(true);
      }),
      runs,
    );
  });

  test("a change is seen for what it is, or refused", () => {
    const figures = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer());
    fc.assert(
      fc.property(figures, figures, (before, now) => {
        const change = changeSince(before, now);
        expect(change === null).toBe(before === 0);
        if (change) expect(Math.sign(change)).toBe(Math.sign(now - before));
      }),
      runs,
    );
    const most = Number.MAX_SAFE_INTEGER;
    expect(() => changeSince(1, most)).toThrow(RangeError);
  });
});

test("counts that cannot be are refused", () => {
  for (const value of [-1, 0.5, Number.NaN, 2 ** 53]) {
    expect(() => churnRate(100, value)).toThrow(RangeError);
    expect(() => trialConversion(value, 1)).toThrow(RangeError);
    expect(() => lifetimeValue(eur(1), value)).toThrow(RangeError);
    expect(() => netGrowth({ newSubscribers: value, winbacks: 0, churned: 0 })).toThrow(RangeError);
  }
  expect(() => churnRate(3, 4)).toThrow("4 are more than all 3.");
  expect(() => changeSince(0.5, 1)).toThrow(RangeError);
});

test("every tile explains itself", () => {
  expect(Object.keys(metricDefinitions)).toEqual([...metricKeys]);
  for (const { label, question, definition, formula } of Object.values(metricDefinitions)) {
    expect([label, formula].every((text) => text.length > 2 && !text.endsWith("."))).toBe(true);
    expect(question).toMatch(/^[A-Z].+\?$/);
    expect(definition).toMatch(/^[A-Z].+\.$/);
  }
});
