import { expect, test } from "vitest";
import { isTaxIdShaped } from "./tax-id";

test.each([
  "NL123456789B01",
  "DE 123 456 789",
  "ESX1234567X",
  "IE1234567WA",
  "CHE-123.456.789 MWST",
  "12-3456789",
  "GB123456789",
  "T1234567890123",
])("%s looks like one", (taxId) => {
  expect(isTaxIdShaped(taxId)).toBe(true);
});

test.each([
  "",
  "NL",
  "none",
  "abc-def",
  "12",
  "http://example.com/123456",
  "1".repeat(21),
  "№ 1234",
])("%s does not", (taxId) => {
  expect(isTaxIdShaped(taxId)).toBe(false);
});
