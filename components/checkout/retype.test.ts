import { expect, test } from "vitest";
import { placeAfter } from "./retype";

test.each([
  ["5555 4444", 0, 0],
  ["5555 4444", 4, 4],
  ["5555 4444", 5, 6],
  ["03 / 30", 3, 6],
  ["55", 9, 2],
])("in %s, digit %i ends at %i", (text, digits, place) => {
  expect(placeAfter(text, digits)).toBe(place);
});
