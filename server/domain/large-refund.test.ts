import { expect, test } from "vitest";
import { isLargeRefund } from "./large-refund";
import { money } from "./money";

test("a hundred whole units of a currency are much, whatever its decimals", () => {
  expect(isLargeRefund(money(9_999, "EUR"))).toBe(false);
  expect(isLargeRefund(money(10_000, "EUR"))).toBe(true);
  expect(isLargeRefund(money(99, "JPY"))).toBe(false);
  expect(isLargeRefund(money(100, "JPY"))).toBe(true);
});
