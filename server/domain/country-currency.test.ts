import { expect, test } from "vitest";
import { countries } from "./country";
import { currencyOfCountry } from "./country-currency";
import { isCurrency } from "./currency";

test.each([
  ["NL", "EUR"],
  ["BG", "EUR"],
  ["GB", "GBP"],
  ["US", "USD"],
  ["JP", "JPY"],
  ["KW", "KWD"],
  ["CH", "CHF"],
])("in %s prices are in %s", (country, currency) => {
  expect(currencyOfCountry(country)).toBe(currency);
});

test("every country has a currency of today, but for the one where nobody lives", () => {
  const without = countries.filter((country) => {
    const currency = currencyOfCountry(country);
    return currency === null || !isCurrency(currency);
  });
  expect(without).toEqual(["AQ"]);
});

test("what is no country has none", () => {
  expect(currencyOfCountry("")).toBeNull();
  expect(currencyOfCountry("nl")).toBeNull();
});
