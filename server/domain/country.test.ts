import { expect, test } from "vitest";
import { countries, isCountry } from "./country";

test("each country is listed once, and has a name", () => {
  const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  expect(new Set(countries).size).toBe(249);
  expect(countries.filter((code) => names.of(code) === undefined)).toEqual([]);
});

test.each(["EU", "UK", "XX", "nl", "", "NLD"])("%s is no country", (code) => {
  expect(isCountry(code)).toBe(false);
});
