import fc from "fast-check";
import { expect, test } from "vitest";
import { datePresets } from "./date-preset";
import { isComparison, pageRangeText, parsePageRange } from "./page-range";

test("a period survives its address", () => {
  for (const preset of datePresets) {
    expect(parsePageRange(pageRangeText({ preset }))).toEqual({ preset });
  }
  const days = { from: "2026-11-01", to: "2026-11-22" } as const;
  expect(pageRangeText(days)).toBe("2026-11-01_2026-11-22");
  expect(parsePageRange(pageRangeText(days))).toEqual(days);
});

test("what is no period is none", () => {
  const others = [
    "",
    "for-ever",
    "2026-11-01",
    "2026-11-22_2026-11-01",
    "2026-02-30_2026-03-01",
    "2026-11-01_2026-11-22_2026-11-30",
    "1949-12-31_2026-01-01",
    "2026-01-01_2950-01-01",
  ];
  for (const text of others) expect(parsePageRange(text), text).toBeNull();
});

test("no address is too strange to be read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const range = parsePageRange(text);
      if (range) expect(pageRangeText(range)).toBe(text);
    }),
    { numRuns: 10_000 },
  );
});

test("comparisons are known by name", () => {
  expect(["previous", "year", "none", "both"].filter(isComparison)).toEqual([
    "previous",
    "year",
    "none",
  ]);
});
