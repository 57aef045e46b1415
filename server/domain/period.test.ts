import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { periodAt, periodBoundary, type Cycle } from "./period";

const runs = { numRuns: 10_000 };

const anyZone = fc.constantFrom(
  "UTC",
  "Europe/Amsterdam",
  "America/New_York",
  "America/St_Johns",
  "America/Sao_Paulo",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Casablanca",
);
const anyInstant = fc
  .integer({ min: Date.UTC(1975, 0), max: Date.UTC(2070, 0) })
  .map((epochMs) => new Date(epochMs));
const anyCycle = fc.record({
  unit: fc.constantFrom("day", "week", "month", "year"),
  amount: fc.integer({ min: 1, max: 12 }),
});
const anyIndex = fc.integer({ min: 0, max: 60 });

describe("the boundary of a period", () => {
  test("falls where Temporal puts it, in every zone and through every change of clocks", () => {
    fc.assert(
      fc.property(anyInstant, anyCycle, anyIndex, anyZone, (anchor, cycle, index, zone) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(anchor.getTime())
          .toZonedDateTimeISO(zone)
          .add({ [`${cycle.unit}s`]: cycle.amount * index });
        expect(periodBoundary(anchor, cycle, index, zone).getTime()).toBe(
          expected.epochMilliseconds,
        );
      }),
      runs,
    );
  });

  test("keeps the thirty-first through a year of months", () => {
    const anchor = new Date("2026-01-31T09:00+01:00");
    const boundaries = Array.from({ length: 7 }, (_, index) =>
      periodBoundary(anchor, { unit: "month", amount: 1 }, index, "Europe/Amsterdam").toISOString(),
    );
    expect(boundaries).toEqual([
      "2026-01-31T08:00:00.000Z",
      "2026-02-28T08:00:00.000Z",
      "2026-03-31T07:00:00.000Z", // summer time: nine in the morning is an hour earlier in UTC
      "2026-04-30T07:00:00.000Z",
      "2026-05-31T07:00:00.000Z",
      "2026-06-30T07:00:00.000Z",
      "2026-07-31T07:00:00.000Z",
    ]);
  });

  test("comes back to the leap day after three years on the twenty-eighth", () => {
    const anchor = new Date("2024-02-29T12:00Z");
    const days = [1, 2, 3, 4].map((index) =>
      periodBoundary(anchor, { unit: "year", amount: 1 }, index, "UTC").toISOString().slice(0, 10),
    );
    expect(days).toEqual(["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]);
  });

  test("counts the publisher's calendar, which may already be in the next month", () => {
    const anchor = new Date("2026-01-30T23:30Z"); // the 31st in Amsterdam
    const cycle: Cycle = { unit: "month", amount: 1 };
    const ofZone = (zone: string) => periodBoundary(anchor, cycle, 2, zone).toISOString();
    expect(ofZone("UTC")).toBe("2026-03-30T23:30:00.000Z");
    expect(ofZone("Europe/Amsterdam")).toBe("2026-03-30T22:30:00.000Z");
  });

  test("number zero is the anchor, even in the second run of a repeated hour", () => {
    const anchor = new Date("2026-10-25T02:30+01:00");
    const boundary = periodBoundary(anchor, { unit: "day", amount: 1 }, 0, "Europe/Amsterdam");
    expect(boundary).toEqual(anchor);
  });

  test("does not exist for half an index or a cycle of nothing", () => {
    const anchor = new Date("2026-01-01T00:00Z");
    expect(() => periodBoundary(anchor, { unit: "day", amount: 1 }, 0.5, "UTC")).toThrow(
      RangeError,
    );
    for (const amount of [0, -1, 1.5, Number.NaN]) {
      expect(() => periodBoundary(anchor, { unit: "day", amount }, 1, "UTC")).toThrow(RangeError);
    }
  });
});

describe("the period at an instant", () => {
  test("contains it, and its ends are boundaries", () => {
    fc.assert(
      fc.property(anyInstant, anyInstant, anyCycle, anyZone, (anchor, now, cycle, zone) => {
        const { index, start, end } = periodAt(anchor, cycle, zone, now);
        expect(start <= now && now < end).toBe(true);
        expect(start).toEqual(periodBoundary(anchor, cycle, index, zone));
        expect(end).toEqual(periodBoundary(anchor, cycle, index + 1, zone));
        expect(index >= 0).toBe(now >= anchor);
      }),
      runs,
    );
  });

  test("is the next one at the very boundary", () => {
    fc.assert(
      fc.property(anyInstant, anyCycle, anyIndex, (anchor, cycle, index) => {
        const zone = "Europe/Amsterdam";
        const boundary = periodBoundary(anchor, cycle, index, zone);
        expect(periodAt(anchor, cycle, zone, boundary).index).toBe(index);
        const before = new Date(boundary.getTime() - 1);
        expect(periodAt(anchor, cycle, zone, before).index).toBe(index - 1);
      }),
      runs,
    );
  });

  test("leaves out the day that Samoa left out", () => {
    const daily: Cycle = { unit: "day", amount: 1 };
    const anchor = new Date("2011-12-28T10:00-10:00");
    const at = (iso: string) => periodAt(anchor, daily, "Pacific/Apia", new Date(iso)).index;
    expect(at("2011-12-29T23:59-10:00")).toBe(1);
    expect(at("2011-12-31T10:00+14:00")).toBe(3); // period 2 began and ended at this instant
  });
});
