import { expect, test } from "vitest";
import { findTaxRule, taxRuleOf } from "./tax-rule";
import { vatRates } from "./vat-rates";

test("every rate is found again by the name that sales keep of it", () => {
  for (const rate of vatRates) expect(findTaxRule(taxRuleOf(rate))).toBe(rate);
  expect(findTaxRule("NL 2100 2021-07-01")).toMatchObject({ country: "NL", basisPoints: 2100 });
});

test("a rate that never was is not found", () => {
  expect(findTaxRule("NL 2200 2021-07-01")).toBeNull();
  expect(findTaxRule("")).toBeNull();
});
