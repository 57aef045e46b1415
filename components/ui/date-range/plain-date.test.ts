import { describe, expect, test } from "vitest";
import { addDays, addMonths, dayIn, isPlainDate, weeksOfMonth, weekStartOf } from "./plain-date";

test("knows which days exist", () => {
  expect(isPlainDate("2028-02-29")).toBe(true);
  expect(isPlainDate("2027-02-29")).toBe(false);
  expect(isPlainDate("2027-13-01")).toBe(false);
  expect(isPlainDate("12 Mar 2027")).toBe(false);
});

test("moves by days over months, years and the nights the clocks change", () => {
  expect(addDays("2027-12-31", 1)).toBe("2028-01-01");
  expect(addDays("2027-03-28", 1)).toBe("2027-03-29");
  expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
});

test("moves by months to the last day where there is no such day", () => {
  expect(addMonths("2027-01-31", 1)).toBe("2027-02-28");
  expect(addMonths("2027-03-31", -1)).toBe("2027-02-28");
  expect(addMonths("2027-11-15", 2)).toBe("2028-01-15");
});

test("an instant falls on the zone's own day", () => {
  const at = Date.parse("2027-03-12T23:30:00Z");
  expect(dayIn("UTC", at)).toBe("2027-03-12");
  expect(dayIn("Europe/Amsterdam", at)).toBe("2027-03-13");
});

describe("a month in weeks", () => {
  test("begins with Monday or with Sunday", () => {
    expect(weeksOfMonth("2027-03-12", 1)[0]?.[0]).toBe("2027-03-01");
    expect(weeksOfMonth("2027-03-12", 7)[0]?.[0]).toBe("2027-02-28");
    expect(weeksOfMonth("2027-03-12", 1)).toHaveLength(5);
  });

  test("follows the locale", () => {
    expect(weekStartOf("nl-NL")).toBe(1);
    expect(weekStartOf("en-US")).toBe(7);
  });
});
