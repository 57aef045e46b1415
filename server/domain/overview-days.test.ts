import { describe, expect, test } from "vitest";
import { dayOf, parseDay, type PlainDate } from "./calendar";
import type { Comparison, DaySpan } from "./compared-days";
import { monthsOfChart, overviewDays, untilToday, wholeMonthsBefore } from "./overview-days";
import { parsePageRange } from "./page-range";

const day = (text: string): PlainDate => parseDay(text)!;
const text = (span: DaySpan | null) => span && `${dayOf(span.from)} ${dayOf(span.to)}`;

function daysOf(range: string, comparison: Comparison = "previous", today = "2026-11-22") {
  const days = overviewDays(parsePageRange(range)!, comparison, day(today));
  return Object.fromEntries(Object.entries(days).map(([name, span]) => [name, text(span)]));
}

describe("the days of Overview", () => {
  test("a month so far, and its churn against the whole month before", () => {
    expect(daysOf("month-to-date")).toEqual({
      span: "2026-11-01 2026-11-22",
      compared: "2026-10-01 2026-10-22",
      churnMonth: "2026-11-01 2026-11-22",
      comparedChurnMonth: "2026-10-01 2026-10-31",
    });
  });

  test("churn of days long past is that of their whole month", () => {
    expect(daysOf("2026-08-10_2026-09-20", "year")).toEqual({
      span: "2026-08-10 2026-09-20",
      compared: "2025-08-10 2025-09-20",
      churnMonth: "2026-09-01 2026-09-30",
      comparedChurnMonth: "2025-09-01 2025-09-30",
    });
  });

  test("without comparison there are no other days", () => {
    expect(daysOf("last-7-days", "none")).toMatchObject({
      compared: null,
      comparedChurnMonth: null,
    });
  });

  test("nothing lies beyond today", () => {
    expect(daysOf("2026-11-20_2026-12-31").span).toBe("2026-11-20 2026-11-22");
    expect(daysOf("2027-01-01_2027-01-31").span).toBe("2026-11-22 2026-11-22");
    expect(
      text(untilToday({ from: day("2026-11-01"), to: day("2026-11-30") }, day("2026-11-22"))),
    ).toBe("2026-11-01 2026-11-22");
  });
});

describe("months of a chart", () => {
  const months = (from: string, to: string) =>
    monthsOfChart({ from: day(from), to: day(to) }).map(text);

  test("are a year at least, and end with the one the period ends in", () => {
    const year = months("2026-11-01", "2026-11-22");
    expect(year).toHaveLength(12);
    expect(year[0]).toBe("2025-12-01 2025-12-31");
    expect(year.at(-1)).toBe("2026-11-01 2026-11-30");
  });

  test("are all that a longer period touches, as far as they can be told apart", () => {
    expect(months("2025-06-15", "2026-11-22")).toHaveLength(18);
    expect(months("2015-06-15", "2026-11-22")).toHaveLength(31);
  });

  test("a trend has whole months alone", () => {
    const trend = (last: string) => wholeMonthsBefore(day(last), 2).map(text);
    expect(trend("2026-11-22")).toEqual(["2026-09-01 2026-09-30", "2026-10-01 2026-10-31"]);
    expect(trend("2026-10-31")).toEqual(["2026-09-01 2026-09-30", "2026-10-01 2026-10-31"]);
    expect(trend("2028-03-01")).toEqual(["2028-01-01 2028-01-31", "2028-02-01 2028-02-29"]);
  });
});
