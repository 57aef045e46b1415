import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hexOf, oklchOf, parseHex, type Hex } from "./oklch";

const runs = { numRuns: 2_000 };
const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): Hex => `#${value.toString(16).padStart(6, "0")}`);

describe("a colour", () => {
  test("is the same after being taken apart and put together", () => {
    fc.assert(
      fc.property(colours, (colour) => hexOf(oklchOf(colour)) === colour),
      runs,
    );
  });

  // Reference values of CSS Color 4 as browsers compute them.
  test.each<[Hex, number, number, number]>([
    ["#ff0000", 0.628, 0.2577, 29.23],
    ["#00ff00", 0.8664, 0.2948, 142.5],
    ["#0000ff", 0.452, 0.3132, 264.05],
    ["#1d4ed8", 0.4882, 0.2172, 264.38],
  ])("%s is as light, strong and of the hue that browsers find", (colour, light, chroma, hue) => {
    const found = oklchOf(colour);
    expect(found.lightness).toBeCloseTo(light, 3);
    expect(found.chroma).toBeCloseTo(chroma, 3);
    expect(((found.hue * 180) / Math.PI + 360) % 360).toBeCloseTo(hue, 1);
  });

  test("too strong for a screen keeps its lightness and its hue", () => {
    const anyColour = fc.record({
      lightness: fc.double({ min: 0.2, max: 0.9, noNaN: true }),
      chroma: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
      hue: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
    });
    fc.assert(
      fc.property(anyColour, (asked) => {
        const shown = oklchOf(hexOf(asked));
        expect(Math.abs(shown.lightness - asked.lightness)).toBeLessThan(0.01);
        const turned = Math.abs(shown.hue - asked.hue);
        const apart = Math.min(turned, 2 * Math.PI - turned) * shown.chroma;
        expect(apart).toBeLessThan(0.01);
      }),
      runs,
    );
  });

  test("of no light is black, of all light white", () => {
    expect(hexOf({ lightness: 0, chroma: 0.3, hue: 1 })).toBe("#000000");
    expect(hexOf({ lightness: 1, chroma: 0.3, hue: 1 })).toBe("#ffffff");
  });
});

describe("a colour as text", () => {
  test.each([
    ["#1D4ED8", "#1d4ed8"],
    ["#0af", "#00aaff"],
  ])("%s is read as %s", (text, hex) => {
    expect(parseHex(text)).toBe(hex);
  });

  test.each(["", "red", "1d4ed8", "#1d4ed", "#1d4ed8ff", "#ggg", "#fff;", "#fff\n", "url(#fff)"])(
    "%j is none",
    (text) => {
      expect(parseHex(text)).toBeNull();
    },
  );
});
