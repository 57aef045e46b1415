import { expect, test } from "vitest";
import { mayWithdraw, withdrawalEndsAt } from "./withdrawal";

test.each([
  // Bought on a Sunday: the fourteenth day after it is a Sunday too, so that Monday counts.
  ["2026-11-22T12:00Z", "Europe/Amsterdam", "2026-12-07T23:00:00.000Z"],
  // Still Monday in Lisbon, already Tuesday in Helsinki.
  ["2026-11-23T23:30Z", "Europe/Lisbon", "2026-12-08T00:00:00.000Z"],
  ["2026-11-23T23:30Z", "Europe/Helsinki", "2026-12-08T22:00:00.000Z"],
  // Over the end of summer time, and over a Saturday.
  ["2026-10-16T22:30Z", "Europe/Berlin", "2026-11-02T23:00:00.000Z"],
])("a contract of %s in %s can be withdrawn from until %s", (at, zone, end) => {
  expect(withdrawalEndsAt(new Date(at), zone).toISOString()).toBe(end);
});

test("the right is that of consumers in Europe", () => {
  expect(["NL", "NO", "GB"].every(mayWithdraw)).toBe(true);
  expect(["US", "CH", "JP"].some(mayWithdraw)).toBe(false);
});
