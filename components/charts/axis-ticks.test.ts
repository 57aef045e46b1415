import { describe, expect, test } from "vitest";
import { axisTicks, labelledIndexes } from "./axis-ticks";

const bars = { fromZero: true, wholeOnly: false };

describe("an axis", () => {
  test("begins at zero where figures are read by length", () => {
    expect(axisTicks(420, 1180, bars)).toEqual([0, 500, 1000, 1500]);
    expect(axisTicks(-300, 900, bars)).toEqual([-500, 0, 500, 1000]);
  });

  test("stays close to the figures where they are read by place", () => {
    expect(axisTicks(0.91, 0.97, { fromZero: false, wholeOnly: false })).toEqual([
      0.9, 0.92, 0.94, 0.96, 0.98,
    ]);
  });

  test("counts in wholes", () => {
    expect(axisTicks(0, 2, { fromZero: true, wholeOnly: true })).toEqual([0, 1, 2]);
  });

  test("stands also where all figures are alike, or nothing", () => {
    expect(axisTicks(0, 0, bars)).toEqual([0, 0.25]);
    expect(axisTicks(7, 7, { fromZero: false, wholeOnly: false }).length).toBeGreaterThan(1);
  });
});

test("labels are thinned out from the end, so that the latest is always named", () => {
  expect(labelledIndexes(5, 8)).toEqual([0, 1, 2, 3, 4]);
  expect(labelledIndexes(30, 8)).toEqual([1, 5, 9, 13, 17, 21, 25, 29]);
  expect(labelledIndexes(0, 8)).toEqual([]);
});
