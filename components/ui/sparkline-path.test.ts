import { expect, test } from "vitest";
import { sparklinePath } from "./sparkline-path";

const size = { width: 100, height: 20 };

test("fills its box from the lowest figure to the highest", () => {
  expect(sparklinePath([0, 10, 5], size)).toEqual({
    lines: ["M0 20L50 0L100 10"],
    end: { x: 100, y: 10 },
  });
});

test("leaves a gap where a figure is missing", () => {
  expect(sparklinePath([1, 2, null, 2, 1], size).lines).toHaveLength(2);
  expect(sparklinePath([1, 2, null], size).end).toBeNull();
});

test("runs through the middle when nothing moves, and draws nothing of nothing", () => {
  expect(sparklinePath([4, 4], size).lines).toEqual(["M0 10L100 10"]);
  expect(sparklinePath([], size)).toEqual({ lines: [], end: null });
  expect(sparklinePath([7], size)).toEqual({ lines: [], end: { x: 0, y: 10 } });
});
