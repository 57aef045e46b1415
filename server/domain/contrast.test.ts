import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  brandColours,
  contrastRatio,
  edgeContrast,
  needsPlate,
  onBrand,
  readableOn,
  textContrast,
} from "./contrast";
import { oklchOf, type Hex } from "./oklch";

const runs = { numRuns: 2_000 };
const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): Hex => `#${value.toString(16).padStart(6, "0")}`);

describe("contrast", () => {
  // Published by WebAIM and by the WCAG techniques.
  test.each<[Hex, Hex, number]>([
    ["#000000", "#ffffff", 21],
    ["#777777", "#ffffff", 4.48],
    ["#767676", "#ffffff", 4.54],
    ["#0000ff", "#ffffff", 8.59],
    ["#ff0000", "#ffffff", 4],
    ["#52525b", "#52525b", 1],
  ])("between %s and %s is %d", (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastRatio(other, one)).toBe(contrastRatio(one, other));
  });
});

describe("branding", () => {
  test("puts a label on the brand that can be read, whatever the brand", () => {
    fc.assert(
      fc.property(colours, (brand) => contrastRatio(onBrand(brand), brand) >= textContrast),
      runs,
    );
    expect(onBrand("#1d4ed8")).toBe("#ffffff");
    expect(onBrand("#fbbf24")).toBe("#000000");
  });

  test("makes the brand readable as text and as edge, whatever brand and ground", () => {
    fc.assert(
      fc.property(colours, colours, (brand, ground) => {
        const { text, edge } = brandColours(brand, ground);
        expect(contrastRatio(text.used, ground)).toBeGreaterThanOrEqual(textContrast);
        expect(contrastRatio(edge.used, ground)).toBeGreaterThanOrEqual(edgeContrast);
        expect(text.usedRatio).toBe(contrastRatio(text.used, ground));
      }),
      runs,
    );
  });

  test("leaves a brand alone that can be read already", () => {
    expect(readableOn("#ffffff", "#1d4ed8", textContrast)).toEqual({
      asked: "#1d4ed8",
      askedRatio: contrastRatio("#1d4ed8", "#ffffff"),
      used: "#1d4ed8",
      usedRatio: contrastRatio("#1d4ed8", "#ffffff"),
    });
  });

  test("moves the lightness no further than needed", () => {
    const grounds = fc.constantFrom<Hex>("#ffffff", "#fafafa", "#09090b", "#18181b");
    fc.assert(
      fc.property(colours, grounds, (brand, ground) => {
        const { askedRatio, usedRatio } = readableOn(ground, brand, textContrast);
        // A step of a screen's 255 in a channel is worth this much near the limit.
        expect(usedRatio).toBeLessThan(Math.max(askedRatio, textContrast) + 0.12);
      }),
      runs,
    );
  });

  test("keeps the hue: yellow links on white turn dark yellow, on black they stay", () => {
    const yellow: Hex = "#fbbf24";
    const used = readableOn("#ffffff", yellow, textContrast).used;
    expect(used).not.toBe("#000000");
    expect(oklchOf(used).hue).toBeCloseTo(oklchOf(yellow).hue, 1);
    expect(readableOn("#09090b", yellow, textContrast).used).toBe(yellow);
  });

  test("shows that a button is under the pointer and pressed, its label still readable", () => {
    fc.assert(
      fc.property(colours, (brand) => {
        const { fill, onFill, hover, pressed } = brandColours(brand, "#ffffff");
        expect(new Set([fill, hover, pressed]).size).toBe(3);
        expect(contrastRatio(onFill, hover)).toBeGreaterThanOrEqual(textContrast);
        expect(contrastRatio(onFill, pressed)).toBeGreaterThanOrEqual(textContrast);
      }),
      runs,
    );
  });

  test("lays a plate under a logo that would be lost on its ground", () => {
    expect(needsPlate("#f0f0f0", "#ffffff")).toBe(true);
    expect(needsPlate("#f0f0f0", "#09090b")).toBe(false);
  });
});
