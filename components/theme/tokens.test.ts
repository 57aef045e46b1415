import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("../../app/base.css", import.meta.url), "utf8");

const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, { light, dark }],
  ),
);

function colour(name: string, theme: "light" | "dark"): string {
  const value = tokens.get(name)?.[theme];
  if (!value) throw new Error(`No token --${name}`);
  return value;
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ["bg", "surface", "subtle", "layer"];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const ratio = (one: string, other: string) => contrast(colour(one, theme), colour(other, theme));

  test.each(grounds)("text is read on %s", (ground) => {
    expect(ratio("fg", ground)).toBeGreaterThan(7);
    expect(ratio("fg-muted", ground)).toBeGreaterThan(5.8);
    for (const ink of ["primary", "ok", "warn", "bad"]) {
      expect(ratio(ink, ground), ink).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("a label is read on its tint, and on a filled button in every state", () => {
    for (const ink of ["primary", "ok", "warn", "bad"]) {
      expect(ratio(ink, `${ink}-soft`), ink).toBeGreaterThanOrEqual(4.5);
      expect(ratio("fg", `${ink}-soft`), ink).toBeGreaterThanOrEqual(7);
      expect(ratio("fg-muted", `${ink}-soft`), ink).toBeGreaterThanOrEqual(4.5);
    }
    for (const fill of ["primary", "bad"]) {
      expect(ratio(`${fill}-fg`, fill)).toBeGreaterThanOrEqual(4.5);
      expect(ratio(`${fill}-fg`, `${fill}-hover`)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(["bg", "surface"])("controls, focus and chart series stand out on %s", (ground) => {
    for (const mark of ["control", "primary", "chart-compare"]) {
      expect(ratio(mark, ground), mark).toBeGreaterThanOrEqual(3);
    }
    for (const series of [1, 2, 3, 4, 5]) {
      expect(ratio(`chart-${series}`, ground)).toBeGreaterThanOrEqual(3);
    }
  });
});
