import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { cycleOf, subscriptionPeriods } from "./billing-period";
import { trialEnd } from "./trial";

const zones = fc.constantFrom("UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kolkata");
const instants = fc
  .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) })
  .map((epochMs) => new Date(epochMs));
const amsterdam = "Europe/Amsterdam";
const month = cycleOf("month");

describe("a trial ends", () => {
  test("where Temporal puts it, in days and in periods", () => {
    const periods = fc.constantFrom(...subscriptionPeriods);
    const units = fc.constantFrom("day", "period");
    const amounts = fc.integer({ min: 1, max: 365 });
    fc.assert(
      fc.property(instants, periods, units, amounts, zones, (start, period, unit, count, zone) => {
        const amount = unit === "day" ? count : 1 + (count % 12);
        const cycle = unit === "day" ? { unit: "day", amount: 1 } : cycleOf(period);
        const expected = Temporal.Instant.fromEpochMilliseconds(start.getTime())
          .toZonedDateTimeISO(zone)
          .add({ [`${cycle.unit}s`]: cycle.amount * amount });
        const end = trialEnd({ unit, amount }, start, cycleOf(period), zone);
        expect(end.getTime()).toBe(expected.epochMilliseconds);
        expect(end > start).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  test("at the same time of day, though a day of it had 25 hours", () => {
    const end = trialEnd(
      { unit: "day", amount: 7 },
      new Date("2026-10-20T09:00+02:00"),
      month,
      amsterdam,
    );
    expect(end).toEqual(new Date("2026-10-27T09:00+01:00"));
  });

  test("on the last day of a month too short for the day it began on", () => {
    const end = trialEnd(
      { unit: "period", amount: 1 },
      new Date("2026-01-31T09:00+01:00"),
      month,
      amsterdam,
    );
    expect(end).toEqual(new Date("2026-02-28T09:00+01:00"));
  });
});

test("a trial of nothing or of a part of something is none", () => {
  for (const amount of [0, -1, 1.5, Number.NaN, Infinity]) {
    for (const unit of ["day", "period"] as const) {
      expect(() => trialEnd({ unit, amount }, new Date(0), month, "UTC")).toThrow(RangeError);
    }
  }
  expect(() => trialEnd({ unit: "day", amount: 2 ** 40 }, new Date(0), month, "UTC")).toThrow(
    RangeError,
  );
});
