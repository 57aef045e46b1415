import { expect, test } from "vitest";
import { isAtMostDeep } from "./json-depth";

const nested = (depth: number): unknown =>
  JSON.parse(`${'{"a":['.repeat(depth / 2)}${"]}".repeat(depth / 2)}`);

test("levels are counted, values are not", () => {
  expect(isAtMostDeep(7, 0)).toBe(true);
  expect(isAtMostDeep({}, 0)).toBe(true);
  expect(isAtMostDeep({ a: 1, b: [1, 2, { c: "d" }] }, 3)).toBe(true);
  expect(isAtMostDeep({ a: 1, b: [1, 2, { c: "d" }] }, 2)).toBe(false);
});

test("what would overflow a stack is just too deep", () => {
  expect(isAtMostDeep(nested(100), 100)).toBe(true);
  expect(isAtMostDeep(nested(200_000), 100)).toBe(false);
});
