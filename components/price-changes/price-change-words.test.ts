import { expect, test } from "vitest";
import { existingText, stayLines } from "./price-change-words";

test("who stays is told with the reason, the most first", () => {
  expect(stayLines({ "not-renewed": 1, "same-price": 1200 }, String)).toEqual([
    "1200 pay this price already",
    "1 has stopped and will not renew",
  ]);
});

test.each([
  ["keep-their-price", 30, "Keep their price"],
  ["move", 0, "Move at their next renewal"],
  ["move", 1, "Move after 1 day of notice"],
  ["move", 30, "Move after 30 days of notice"],
] as const)("%s with %i days is %s", (existing, noticeDays, text) => {
  expect(existingText({ existing, noticeDays })).toBe(text);
});
