import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayOf, parseDay, type PlainDate } from "./calendar";
import { comparedDays, isLastOfMonth, lastOfMonth, type Comparison } from "./compared-days";
import type { DatePreset } from "./date-preset";

const day = (text: string): PlainDate => parseDay(text)!;

function against(
  from: string,
  to: string,
  comparison: Comparison = "previous",
  preset: DatePreset | null = null,
) {
  const days = comparedDays({ from: day(from), to: day(to) }, comparison, preset);
  return days && `${dayOf(days.from)} ${dayOf(days.to)}`;
}

describe("the days compared with", () => {
  test("a month so far is held against the same days of the month before", () => {
    const soFar = (from: string, to: string) => against(from, to, "previous", "month-to-date");
    expect(soFar("2026-11-01", "2026-11-22")).toBe("2026-10-01 2026-10-22");
    expect(soFar("2027-03-01", "2027-03-30")).toBe("2027-02-01 2027-02-28");
    expect(soFar("2027-02-01", "2027-02-28")).toBe("2027-01-01 2027-01-31");
  });

  test("a quarter so far looks a quarter back, a year so far a year", () => {
    expect(against("2027-01-01", "2027-01-31", "previous", "quarter-to-date")).toBe(
      "2026-10-01 2026-10-31",
    );
    expect(against("2026-10-01", "2026-11-22", "previous", "quarter-to-date")).toBe(
      "2026-07-01 2026-08-22",
    );
    expect(against("2026-01-01", "2026-11-22", "previous", "year-to-date")).toBe(
      "2025-01-01 2025-11-22",
    );
  });

  test("whole months are held against as many months, other days against as many days", () => {
    expect(against("2027-02-01", "2027-02-28")).toBe("2027-01-01 2027-01-31");
    expect(against("2026-01-01", "2026-12-31")).toBe("2025-01-01 2025-12-31");
    expect(against("2026-11-16", "2026-11-22")).toBe("2026-11-09 2026-11-15");
    expect(against("2026-11-22", "2026-11-22", "previous", "today")).toBe("2026-11-21 2026-11-21");
  });

  test("a year earlier are the same days, the leap day its eve", () => {
    expect(against("2026-11-16", "2026-11-22", "year")).toBe("2025-11-16 2025-11-22");
    expect(against("2028-02-01", "2028-02-29", "year")).toBe("2027-02-01 2027-02-28");
    expect(against("2029-02-01", "2029-02-28", "year")).toBe("2028-02-01 2028-02-29");
    expect(against("2028-02-29", "2028-03-05", "year")).toBe("2027-02-28 2027-03-05");
  });

  test("nothing is compared when nobody asks", () => {
    expect(against("2026-11-16", "2026-11-22", "none")).toBeNull();
  });

  test("without months, the days before are as many and end the day before", () => {
    const start = fc
      .integer({ min: 0, max: 40_000 })
      .map((days) => addDays(day("1950-01-01"), days));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 500 }), (from, length) => {
        const to = addDays(from, length);
        fc.pre(from.day !== 1 || !isLastOfMonth(to));
        const days = comparedDays({ from, to }, "previous", null)!;
        expect(addDays(days.to, 1)).toEqual(from);
        expect(addDays(days.from, length)).toEqual(days.to);
      }),
      { numRuns: 10_000 },
    );
  });

  test("the last of a month is followed by a first", () => {
    const anyDay = fc
      .integer({ min: 0, max: 40_000 })
      .map((days) => addDays(day("1950-01-01"), days));
    fc.assert(
      fc.property(anyDay, (date) => {
        const last = lastOfMonth(date);
        expect(addDays(last, 1).day).toBe(1);
        expect([last.year, last.month]).toEqual([date.year, date.month]);
      }),
      { numRuns: 10_000 },
    );
  });
});
