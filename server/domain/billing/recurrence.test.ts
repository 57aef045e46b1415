import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cycleOf, subscriptionPeriods } from "../billing-period";
import { money } from "../money";
import { periodBoundary, type Cycle } from "../period";
import { anchored, continuing, endOf, monthlyAmount, postponed, startOf } from "./recurrence";
import { nextSeasonUnknown, scheduleFault, type Season } from "./seasons";

const zone = "Europe/Amsterdam";
const monthly = { kind: "cycle", cycle: cycleOf("month") } as const;
const quarterly = { kind: "cycle", cycle: cycleOf("3months") } as const;
const weekly = { kind: "cycle", cycle: cycleOf("week") } as const;
const day = (text: string) => new Date(`${text}T09:00:00Z`);

const anyCycle: fc.Arbitrary<Cycle> = fc.constantFrom(...subscriptionPeriods.map(cycleOf), {
  unit: "day",
  amount: 10,
} as const);
const anyZone = fc.constantFrom("UTC", zone, "America/New_York", "Pacific/Apia", "Asia/Kathmandu");
const instants = fc
  .integer({ min: Date.UTC(2000, 0), max: Date.UTC(2050, 0) })
  .map((epochMs) => new Date(epochMs));

describe("periods of a cycle", () => {
  test("begin where the calendar says, whatever number the anchor has", () => {
    const numbers = fc.integer({ min: -3, max: 60 });
    fc.assert(
      fc.property(
        instants,
        anyCycle,
        anyZone,
        numbers,
        numbers,
        (at, cycle, zone, first, index) => {
          const recurrence = anchored({ kind: "cycle", cycle }, zone, at, first);
          const expected = periodBoundary(at, cycle, index - first, zone);
          expect(startOf(recurrence, index)).toEqual(expected);
          expect(endOf(recurrence, index)).toEqual(startOf(recurrence, index + 1));
        },
      ),
      { numRuns: 10_000 },
    );
  });

  test("keep the anchor's day through February, and through a break", () => {
    const recurrence = anchored(monthly, "UTC", day("2024-01-31"), 0);
    expect([1, 2, 3].map((index) => startOf(recurrence, index))).toEqual([
      day("2024-02-29"),
      day("2024-03-31"),
      day("2024-04-30"),
    ]);
    // Period 1 would begin on 29 February; two cycles later it begins on 30 April, the next on 31 May.
    const after = postponed(recurrence, 2);
    expect([1, 2].map((index) => startOf(after, index))).toEqual([
      day("2024-04-30"),
      day("2024-05-31"),
    ]);
  });

  test("keep it when another plan counted in months takes over, also on a short month's last day", () => {
    const recurrence = anchored(monthly, "UTC", day("2026-01-31"), 0);
    const after = continuing(recurrence, quarterly, 1, startOf(recurrence, 1));
    expect([1, 2].map((index) => startOf(after, index))).toEqual([
      day("2026-02-28"),
      day("2026-05-31"),
    ]);
  });

  test("are counted anew when days take over from months", () => {
    const recurrence = anchored(monthly, "UTC", day("2026-01-31"), 0);
    const after = continuing(recurrence, weekly, 1, startOf(recurrence, 1));
    expect([1, 2].map((index) => startOf(after, index))).toEqual([
      day("2026-02-28"),
      day("2026-03-07"),
    ]);
  });

  test("of nothing are refused", () => {
    const never = { kind: "cycle", cycle: { unit: "month", amount: 0 } } as const;
    expect(() => anchored(never, "UTC", day("2026-01-31"), 0)).toThrow(RangeError);
  });
});

describe("seasons", () => {
  const seasons: Season[] = [
    { startsAt: day("2025-08-01"), endsAt: day("2026-05-31") },
    { startsAt: day("2026-08-01"), endsAt: day("2027-05-31") },
  ];
  const seasonal = { kind: "seasons", seasons } as const;

  test("are the periods, with the off season between them", () => {
    const recurrence = anchored(seasonal, zone, day("2025-11-01"), 0);
    expect(endOf(recurrence, 0)).toEqual(day("2026-05-31"));
    expect(startOf(recurrence, 1)).toEqual(day("2026-08-01"));
  });

  test("are sold until they end, and the next one from then on", () => {
    expect(startOf(anchored(seasonal, zone, day("2026-05-30"), 0), 0)).toEqual(day("2025-08-01"));
    expect(startOf(anchored(seasonal, zone, day("2026-05-31"), 0), 0)).toEqual(day("2026-08-01"));
  });

  test("that nobody has planned begin at the end of all numbers", () => {
    const recurrence = anchored(seasonal, zone, day("2026-11-01"), 7);
    expect(startOf(recurrence, 7)).toEqual(day("2026-08-01"));
    expect(startOf(recurrence, 8)).toEqual(nextSeasonUnknown);
    expect(nextSeasonUnknown.getTime() / 1000).toBe(2_145_913_200);
  });

  test("count for revenue by their days", () => {
    const recurrence = anchored(seasonal, zone, day("2025-11-01"), 0);
    // 303 days from 1 August to 31 May; 100.00 × 365 / 12 / 303 = 10.0385…
    expect(monthlyAmount(recurrence, 0, money(10_000, "EUR"))).toEqual(money(1004, "EUR"));
  });

  test("neither overlap nor end before they start", () => {
    expect(scheduleFault(seasons)).toBeNull();
    const backwards = { startsAt: day("2028-01-01"), endsAt: day("2028-01-01") };
    expect(scheduleFault([...seasons, backwards])).toEqual({
      kind: "ends-before-it-starts",
      season: 2,
    });
    const early = { startsAt: day("2027-05-01"), endsAt: day("2028-01-01") };
    expect(scheduleFault([...seasons, early])).toEqual({ kind: "overlaps", season: 2 });
  });
});
