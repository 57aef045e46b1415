import { expect, test } from "vitest";
import { readTypedAmount } from "./typed-amount";

test("a point or a comma stands before the decimals", () => {
  for (const typed of ["12.50", "12,50", " 12,5 ", "12.5"]) {
    expect(readTypedAmount(typed, "EUR"), typed).toEqual({ minor: 1250, currency: "EUR" });
  }
});

test("what could be meant in two ways, or is no amount, is not read", () => {
  for (const typed of ["1,000", "1,250.50", "1.250,50", "12,", ",50", "1 000", "abc", "", "1e3"]) {
    expect(readTypedAmount(typed, "EUR"), typed).toBeNull();
  }
  expect(readTypedAmount("12,50", "JPY")).toBeNull();
  expect(readTypedAmount("1,250", "KWD")).toBeNull();
});
