import { expect, test } from "vitest";
import { seededRandom } from "./random";

const drawn = (seed: number) => {
  const { fraction } = seededRandom(seed);
  return Array.from({ length: 1_000 }, fraction);
};

test("the same seed leaves the same to chance, and another something else", () => {
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(7)).not.toEqual(drawn(8));
});

test("chance is spread evenly", () => {
  const low = drawn(7).filter((one) => one < 0.25).length;
  expect(low).toBeGreaterThan(200);
  expect(low).toBeLessThan(300);
  expect(drawn(7).every((one) => one >= 0 && one < 1)).toBe(true);
});
