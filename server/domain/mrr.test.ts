import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cycleOf, subscriptionPeriods } from "./billing-period";
import { currencies } from "./currency";
import { money } from "./money";
import { monthlyMinor, mrrMovement } from "./mrr";

const runs = { numRuns: 10_000 };
const eur = (minor: number) => money(minor, "EUR");
const counts = fc.oneof(fc.constant(0), fc.nat(20_000), fc.integer({ min: 0, max: 2 ** 50 }));
const anyCurrency = fc.constantFrom("EUR", "JPY", "KWD", ...currencies);

describe("a price by the month", () => {
  test.each([
    ["week", 199, 862], // × 52/12 = 862.33
    ["month", 1299, 1299],
    ["3months", 2999, 1000], // ÷ 3 = 999.67
    ["6months", 4999, 833], // ÷ 6 = 833.17
    ["year", 9999, 833], // ÷ 12 = 833.25
  ] as const)("of a %s at %i is %i", (period, minor, expected) => {
    expect(monthlyMinor(eur(minor), cycleOf(period))).toEqual(eur(expected));
  });

  test("misses the exact share by half a minor unit at most", () => {
    const periods = fc.constantFrom(...subscriptionPeriods);
    fc.assert(
      fc.property(counts, anyCurrency, periods, (minor, currency, period) => {
        const monthly = monthlyMinor(money(minor, currency), cycleOf(period));
        const { unit, amount } = cycleOf(period);
        const times = unit === "week" ? 52n : 1n;
        const months = unit === "month" ? BigInt(amount) : 12n;
        const miss = BigInt(monthly.minor) * months - BigInt(minor) * times;
        expect(2n * (miss < 0n ? -miss : miss) <= months).toBe(true);
        expect(monthly.currency).toBe(currency);
      }),
      runs,
    );
  });

  test("is refused below nothing, beyond counting, and for a cycle of nothing", () => {
    expect(() => monthlyMinor(eur(-1), cycleOf("month"))).toThrow(RangeError);
    expect(() => monthlyMinor(eur(Number.MAX_SAFE_INTEGER), cycleOf("week"))).toThrow(RangeError);
    for (const amount of [0, -1, 0.5, Number.NaN]) {
      expect(() => monthlyMinor(eur(100), { unit: "month", amount })).toThrow(RangeError);
    }
  });
});

describe("a movement of recurring revenue", () => {
  test.each([
    [0, 1299, false, "new", 1299],
    [0, 1299, true, "reactivation", 1299],
    [1299, 1999, true, "expansion", 700],
    [1999, 1299, true, "contraction", -700],
    [1299, 0, true, "churn", -1299],
  ] as const)("from %i to %i (%s) is %s of %i", (before, after, had, kind, delta) => {
    expect(
      mrrMovement({ before: eur(before), after: eur(after), hasSubscribedBefore: had }),
    ).toEqual({ kind, delta: eur(delta) });
  });

  test("is none when nothing changed", () => {
    for (const same of [eur(0), eur(1299)]) {
      expect(mrrMovement({ before: same, after: same, hasSubscribedBefore: true })).toBeNull();
    }
  });

  test("sums up, over a customer's life, to what there is, and begins with new alone", () => {
    const lives = fc.array(counts, { maxLength: 12 });
    fc.assert(
      fc.property(lives, anyCurrency, (life, currency) => {
        let [before, sum, hasSubscribedBefore] = [money(0, currency), 0, false];
        for (const after of life.map((minor) => money(minor, currency))) {
          const movement = mrrMovement({ before, after, hasSubscribedBefore });
          expect(movement === null).toBe(before.minor === after.minor);
          expect(movement?.kind === "new").toBe(after.minor > 0 && !hasSubscribedBefore);
          expect((movement?.delta.minor ?? 0) < 0).toBe(
            movement?.kind === "churn" || movement?.kind === "contraction",
          );
          sum += movement?.delta.minor ?? 0;
          hasSubscribedBefore ||= after.minor > 0;
          before = after;
        }
        expect(sum).toBe(before.minor);
      }),
      runs,
    );
  });

  test("stays within a currency and above nothing", () => {
    const had = { hasSubscribedBefore: true };
    expect(() => mrrMovement({ before: eur(1), after: money(1, "USD"), ...had })).toThrow(
      RangeError,
    );
    expect(() => mrrMovement({ before: eur(0), after: money(0, "USD"), ...had })).toThrow(
      RangeError,
    );
    expect(() => mrrMovement({ before: eur(-1), after: eur(1), ...had })).toThrow(RangeError);
    expect(() => mrrMovement({ before: eur(1), after: eur(-1), ...had })).toThrow(RangeError);
  });
});
