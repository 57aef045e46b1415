import { expect, test } from "vitest";
import { isZone } from "@/server/domain/calendar";
import { countryGuess, countryOptions, currencyOptions, zoneOptions } from "./place-options";

test.each([
  ["nl-BE,nl;q=0.9,en;q=0.8", "BE"],
  ["en,fr-CA;q=0.8", "CA"],
  ["zh-Hant-TW", "TW"],
  ["en-gb", "GB"],
  ["en", null],
  ["en-150", null],
  ["en-XX", null],
  ["*", null],
  ["", null],
  [null, null],
])("%j suggests %s", (header, country) => {
  expect(countryGuess(header)).toBe(country);
});

test("places are named, in an order to look them up in", () => {
  const names = countryOptions().map(({ label }) => label);
  expect(names).toContain("Netherlands");
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
  expect(currencyOptions()).toContainEqual({ value: "EUR", label: "EUR – Euro" });
});

test("every zone offered is one the product knows", () => {
  const zones = zoneOptions();
  expect(zones[0]).toEqual({ value: "UTC", label: "UTC" });
  expect(zones.filter(({ value }) => !isZone(value))).toEqual([]);
});
