import { describe, expect, test } from "vitest";
import { currencies, exponentOf, isCurrency } from "./currency";

describe("currencies", () => {
  test("are three capitals each, named once and in order", () => {
    for (const code of currencies) expect(code).toMatch(/^[A-Z]{3}$/);
    expect(new Set(currencies).size).toBe(currencies.length);
    expect(currencies).toEqual(currencies.toSorted());
  });

  test.each([
    ["EUR", 2],
    ["USD", 2],
    ["HUF", 2], // shown without decimals in Hungary, counted with two
    ["JPY", 0],
    ["XOF", 0],
    ["KWD", 3],
    ["TND", 3],
    ["CLF", 4],
  ])("%s has %i decimals", (code, decimals) => {
    expect(exponentOf(code)).toBe(decimals);
  });

  test.each(["", "eur", "EURO", "XXX", "XAU", "BGN", "HRK", "constructor"])(
    "%j is not in use",
    (code) => {
      expect(isCurrency(code)).toBe(false);
      expect(() => exponentOf(code)).toThrow(RangeError);
    },
  );

  test("are all known to the platform, or funds and units of account it has no need of", () => {
    const funds = ["BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW", "VED"];
    const known = new Set([...Intl.supportedValuesOf("currency"), ...funds]);
    expect(currencies.filter((code) => !known.has(code))).toEqual([]);
  });
});
