import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isDay, type Day } from "./calendar";
import { countries, isCountry } from "./country";
import {
  salesTaxCountries,
  salesTaxRates,
  showsPricesWithTax,
  vatCountries,
  vatRateAt,
  vatRates,
  vatTableStart,
} from "./vat-rates";

test.each<[string, Day, number]>([
  ["NL", "2026-11-22", 2100],
  ["DE", "2021-07-01", 1900],
  ["IE", "2021-07-01", 2300],
  ["LU", "2022-12-31", 1700],
  ["LU", "2023-01-01", 1600],
  ["LU", "2023-12-31", 1600],
  ["LU", "2024-01-01", 1700],
  ["EE", "2023-12-31", 2000],
  ["EE", "2024-01-01", 2200],
  ["EE", "2025-07-01", 2400],
  ["FI", "2024-08-31", 2400],
  ["FI", "2024-09-01", 2550],
  ["SK", "2024-12-31", 2000],
  ["SK", "2025-01-01", 2300],
  ["RO", "2025-07-31", 1900],
  ["RO", "2025-08-01", 2100],
  ["MC", "2026-01-01", 2000], // as in France
])("in %s on %s the rate is %i basis points", (country, day, basisPoints) => {
  expect(vatRateAt(country, day)?.basisPoints).toBe(basisPoints);
});

describe("the table", () => {
  test("has the 27 member states, each from its first day on", () => {
    expect(vatCountries).toHaveLength(27);
    expect(vatCountries.every(isCountry)).toBe(true);
    expect(vatCountries.every((country) => vatRateAt(country, vatTableStart))).toBe(true);
  });

  test("has one row a change, within the Union's bounds, with its source and the day it was checked", () => {
    expect(new Set(vatRates.map(({ country, from }) => country + from)).size).toBe(vatRates.length);
    for (const { country, basisPoints, from, source, checkedOn } of vatRates) {
      expect(vatCountries).toContain(country);
      expect(Number.isInteger(basisPoints)).toBe(true);
      // At least 15 %: Directive 2006/112/EC, article 97.
      expect(basisPoints >= 1500 && basisPoints <= 2700).toBe(true);
      expect([isDay(from), isDay(checkedOn), from >= vatTableStart]).toEqual([true, true, true]);
      expect(source.length).toBeGreaterThan(20);
    }
  });

  test("answers with the last row that has begun", () => {
    const days = fc
      .date({ min: new Date("2021-07-01"), max: new Date("2030-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10) as Day);
    fc.assert(
      fc.property(fc.constantFrom(...vatCountries), days, (country, day) => {
        const rate = vatRateAt(country, day);
        const begun = vatRates.filter((row) => row.country === country && row.from <= day);
        expect(rate).toBe(begun.at(-1));
        expect(begun.every((row) => row.from <= (rate?.from ?? ""))).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  test("knows nothing of other countries, and nothing before it begins", () => {
    for (const country of ["US", "CA", "CH", "GB", "NO", "XX", "nl", ""]) {
      expect(vatRateAt(country, "2026-11-22")).toBeNull();
    }
    expect(vatRateAt("NL", "2021-06-30")).toBeNull();
  });
});

test("prices are shown with tax in Europe and without it elsewhere", () => {
  for (const country of [...vatCountries, "CH", "GB", "NO", "IS", "UA"]) {
    expect(showsPricesWithTax(country)).toBe(true);
  }
  for (const country of [...salesTaxCountries, "JP", "AU", "BR", "TR", ""]) {
    expect(showsPricesWithTax(country)).toBe(false);
  }
  expect(countries.filter(showsPricesWithTax)).toHaveLength(52);
});

test("no sales tax is computed yet", () => {
  expect(salesTaxRates).toEqual([]);
});
