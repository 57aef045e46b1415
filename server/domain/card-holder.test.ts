import { expect, test } from "vitest";
import { isNumberAsName } from "./card-holder";

test.each([
  ["5555444433331111", true],
  ["Kim 5555 4444 3333 1111", true],
  ["5555-4444-3333-1111", true],
  ["Kim van den Berg", false],
  ["Louis XIV, born 5-9-1638", false],
  ["", false],
])("%j is a number: %s", (name, is) => {
  expect(isNumberAsName(name)).toBe(is);
});
