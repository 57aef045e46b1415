import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvCell, neutraliseFormula } from "./csv-cell";

describe("a text cell", () => {
  test.each([
    '=HYPERLINK("https://evil.example","Click")',
    "+31 6 12345678",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠A1",
  ])("that begins like %j is marked as text", (text) => {
    expect(neutraliseFormula(text)).toBe(`'${text}`);
  });

  test.each(["", "Ann", "a=b", "ann@example.com", "'=1", " =1", "1-2", "🎬 =1"])(
    "such as %j is left as it is",
    (text) => {
      expect(neutraliseFormula(text)).toBe(text);
    },
  );

  test("never begins a formula, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const cell = csvCell(text).replace(/^"/, "");
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["a,b", '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ["two\nlines", '"two\nlines"'],
    ["two\r\nlines", '"two\r\nlines"'],
    ['=1,"2"', '"\'=1,""2"""'],
    ["plain; text", "plain; text"],
    ["", ""],
  ])("%j is written %j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

describe("a cell of another type", () => {
  test("keeps the minus sign of a number", () => {
    expect(csvCell(-12.5)).toBe("-12.5");
    expect(csvCell(-9_007_199_254_740_993n)).toBe("-9007199254740993");
  });

  test("is empty where there is nothing", () => {
    expect(csvCell(null)).toBe("");
  });
});
