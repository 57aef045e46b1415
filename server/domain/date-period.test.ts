import { describe, expect, test } from "vitest";
import { daysOfPeriod, instantsOfPeriod } from "./date-period";
import { datePresets } from "./date-preset";

const amsterdam = "Europe/Amsterdam";

describe("a period of days", () => {
  test("a preset is counted in days of the publisher's zone", () => {
    const lateOnSunday = new Date("2027-05-09T22:30Z"); // 00:30 on Monday the 10th in Amsterdam
    const days = datePresets.map((preset) => daysOfPeriod({ preset }, lateOnSunday, amsterdam));

    expect(Object.fromEntries(datePresets.map((preset, at) => [preset, days[at]]))).toEqual({
      today: { from: "2027-05-10", to: "2027-05-10" },
      yesterday: { from: "2027-05-09", to: "2027-05-09" },
      "last-7-days": { from: "2027-05-04", to: "2027-05-10" },
      "last-30-days": { from: "2027-04-11", to: "2027-05-10" },
      "last-90-days": { from: "2027-02-10", to: "2027-05-10" },
      "month-to-date": { from: "2027-05-01", to: "2027-05-10" },
      "quarter-to-date": { from: "2027-04-01", to: "2027-05-10" },
      "year-to-date": { from: "2027-01-01", to: "2027-05-10" },
      "last-month": { from: "2027-04-01", to: "2027-04-30" },
    });
  });

  test("last month before the first of March is the whole of February", () => {
    const now = new Date("2028-03-31T12:00Z");
    expect(daysOfPeriod({ preset: "last-month" }, now, "UTC")).toEqual({
      from: "2028-02-01",
      to: "2028-02-29",
    });
  });

  test("both days belong to a range, however long the day is", () => {
    const spring = { from: "2027-03-28", to: "2027-03-28" } as const; // 23 hours
    expect(instantsOfPeriod(spring, new Date(0), amsterdam)).toEqual({
      startsAt: new Date("2027-03-27T23:00Z"),
      endsAt: new Date("2027-03-28T22:00Z"),
    });
  });

  test("an open end stays open", () => {
    const since = { from: "2027-03-28", to: null } as const;
    expect(instantsOfPeriod(since, new Date(0), "UTC")).toEqual({
      startsAt: new Date("2027-03-28T00:00Z"),
      endsAt: null,
    });
  });
});
