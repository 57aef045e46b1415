import { describe, expect, test } from "vitest";
import type { DunningSetting } from "./dunning";
import { hastened } from "./dunning-change";

const tries = (...attemptHours: number[]): DunningSetting => {
  return { authorisesFirst: true, attemptHours, graceHours: 2 };
};
const usual = tries(72, 48, 24, 0);

describe("who is tried at once when tries move", () => {
  test("is nobody when tries are taken away, or nothing changes", () => {
    expect(hastened(usual, usual)).toEqual([]);
    expect(hastened(usual, tries(24, 0))).toEqual([]);
  });

  test("is everybody between the new first try and the old one", () => {
    expect(hastened(usual, tries(120, 72, 48, 24, 0))).toEqual([{ after: 72, until: 120 }]);
  });

  test("is, for a try put between two, who has passed it on the way to the later one", () => {
    expect(hastened(usual, tries(72, 60, 48, 24, 12, 0))).toEqual([
      { after: 48, until: 60 },
      { after: 0, until: 12 },
    ]);
  });

  test("counts a stretch once, by its earliest new try", () => {
    expect(hastened(tries(0), tries(72, 48, 24, 0))).toEqual([{ after: 0, until: 72 }]);
  });

  test("reaches to the end of the old grace", () => {
    expect(hastened(tries(72), tries(72, 0))).toEqual([{ after: -2, until: 0 }]);
  });
});
