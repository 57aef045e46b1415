import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastRatio } from "./contrast";
import { emailColours, emailGrounds } from "./email-brand";

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}` as const);

test("whatever the brand, a mail can be read on light and on dark", () => {
  fc.assert(
    fc.property(colour, (brand) => {
      const colours = emailColours(brand);
      for (const ground of ["light", "dark"] as const) {
        const { fill, onFill, edge, text } = colours[ground];
        expect(contrastRatio(onFill, fill)).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(text, emailGrounds[ground])).toBeGreaterThanOrEqual(4.5);
        expect(contrastRatio(edge, emailGrounds[ground])).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});

test("a brand that can be read is used as it is", () => {
  expect(emailColours("#1d4ed8").light).toEqual({
    ...{ fill: "#1d4ed8", edge: "#1d4ed8", text: "#1d4ed8" },
    onFill: "#ffffff",
  });
  expect(emailColours("#ffd400").light.onFill).toBe("#000000");
});
