import { expect, test } from "vitest";
import { dayAfterKey } from "./day-after-key";

const friday = "2027-03-12";

test.each([
  ["ArrowLeft", "2027-03-11"],
  ["ArrowDown", "2027-03-19"],
  ["Home", "2027-03-08"],
  ["End", "2027-03-14"],
  ["PageUp", "2027-02-12"],
  ["PageDown", "2027-04-12"],
  ["a", null],
])("%s leads to %s where weeks begin on Monday", (key, day) => {
  expect(dayAfterKey(key, friday, 1)).toBe(day);
});

test("the ends of a week follow the locale", () => {
  expect(dayAfterKey("Home", friday, 7)).toBe("2027-03-07");
  expect(dayAfterKey("End", friday, 7)).toBe("2027-03-13");
});
