import { expect, test } from "vitest";
import {
  cycleOf,
  isSubscriptionPeriod,
  periodOf,
  reportPeriod,
  subscriptionPeriods,
} from "./billing-period";

test.each([
  ["week", { unit: "week", amount: 1 }, "weekly"],
  ["month", { unit: "month", amount: 1 }, "monthly"],
  ["3months", { unit: "month", amount: 3 }, "3-months"],
  ["6months", { unit: "month", amount: 6 }, "6-months"],
  ["year", { unit: "year", amount: 1 }, "annual"],
] as const)("a %s is the cycle %j and %s in reports", (period, cycle, report) => {
  expect(cycleOf(period)).toEqual(cycle);
  expect(periodOf(cycle)).toBe(period);
  expect(reportPeriod(period)).toBe(report);
});

test("a cycle that is not sold is no period", () => {
  expect(periodOf({ unit: "month", amount: 2 })).toBeNull();
  expect(periodOf({ unit: "month", amount: 12 })).toBeNull();
  expect(periodOf({ unit: "day", amount: 7 })).toBeNull();
});

test("only the contracts' own words are periods", () => {
  expect(subscriptionPeriods.every(isSubscriptionPeriod)).toBe(true);
  for (const text of ["", "Month", "monthly", "season", "toString"]) {
    expect(isSubscriptionPeriod(text)).toBe(false);
  }
});
