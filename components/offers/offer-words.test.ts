import { expect, test } from "vitest";
import { pricePerPeriod, trialLabel } from "./offer-words";

test.each([
  [{ unit: "day", amount: 1 }, "month", "1 day"],
  [{ unit: "day", amount: 14 }, "year", "14 days"],
  [{ unit: "period", amount: 1 }, "week", "1 week"],
  [{ unit: "period", amount: 2 }, "3months", "6 months"],
  [{ unit: "period", amount: 1 }, "year", "1 year"],
] as const)("a trial of %j of a %s lasts %s", (trial, period, expected) => {
  expect(trialLabel(trial, period)).toBe(expected);
});

test("a price is told with its period, and nothing as free", () => {
  expect(pricePerPeriod("€7.99", false, "3months")).toBe("€7.99 every 3 months");
  expect(pricePerPeriod("€0.00", true, "month")).toBe("Free");
});
