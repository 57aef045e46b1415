import { expect, test } from "vitest";
import { travelTarget, type TravelStep } from "./time-travel";

const zone = "Europe/Amsterdam";
const by = (amount: number, unit: "day" | "week" | "month" | "year"): TravelStep => ({
  ...{ kind: "by", amount, unit },
});
const from = (now: string, step: TravelStep) => {
  const target = travelTarget(new Date(now), step, zone);
  return target.isPossible ? target.at.toISOString() : target.reason;
};

test("forward is by the calendar of the zone, at the time of day it is now", () => {
  expect(from("2026-11-22T12:00:00.250Z", by(3, "day"))).toBe("2026-11-25T12:00:00.250Z");
  expect(from("2026-11-22T12:00:00Z", by(2, "week"))).toBe("2026-12-06T12:00:00.000Z");
  expect(from("2027-01-31T12:00:00Z", by(1, "month"))).toBe("2027-02-28T12:00:00.000Z");
  expect(from("2028-02-29T12:00:00Z", by(1, "year"))).toBe("2029-02-28T12:00:00.000Z");
  // Summer time begins on 28 March 2027: noon stays noon.
  expect(from("2027-03-20T11:00:00Z", by(2, "week"))).toBe("2027-04-03T10:00:00.000Z");
  // Where it skips the time of day, as far later as clocks moved.
  expect(from("2027-03-27T01:30:00Z", by(1, "day"))).toBe("2027-03-28T01:30:00.000Z");
});

test("a date is that day, at the time of day it is now", () => {
  expect(from("2026-11-22T23:30:00Z", { kind: "to", day: "2026-12-31" })).toBe(
    "2026-12-30T23:30:00.000Z",
  );
});

test("a clock goes forward alone, to a day there is, and so far at once", () => {
  expect(from("2026-11-22T12:00:00Z", { kind: "to", day: "2026-11-22" })).toBe("backwards");
  expect(from("2026-11-22T12:00:00Z", { kind: "to", day: "2020-01-01" })).toBe("backwards");
  expect(from("2026-11-22T12:00:00Z", { kind: "to", day: "2027-02-29" })).toBe("no-day");
  expect(from("2026-11-22T12:00:00Z", by(11, "year"))).toBe("too-far");
  expect(from("2026-11-22T12:00:00Z", by(10, "year"))).toBe("2036-11-22T12:00:00.000Z");
  expect(from("2026-11-22T12:00:00Z", { kind: "to", day: "9999-12-31" })).toBe("too-far");
});
