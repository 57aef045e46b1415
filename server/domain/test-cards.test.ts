import { expect, test } from "vitest";
import { brandOf } from "./card-brand";
import { cardNumberProblem } from "./card-fields";
import { isDeclineCode, isHardDecline } from "./decline-codes";
import { findTestCard, isTestCard, isTestCardNumber, testCards } from "./test-cards";

test("every test card is a whole number of its brand, and stands in the table once", () => {
  for (const { number, brand } of testCards) {
    expect([number, cardNumberProblem(number), brandOf(number)]).toEqual([number, null, brand]);
  }
  expect(new Set(testCards.map(({ number }) => number)).size).toBe(testCards.length);
});

test.each([
  ["5555444433331111", "mastercard", "succeeds"],
  ["4111111111111111", "visa", "succeeds"],
  ["370000000000002", "amex", "succeeds"],
  ["4000000000009995", "visa", "insufficient-funds"],
  ["4000000000003220", "visa", "challenge"],
  ["4000000000000077", "visa", "timeout-captured"],
])("%s is a %s that %s", (number, brand, outcome) => {
  expect(findTestCard(number)).toEqual({ number, brand, outcome });
});

test("there is a card for everything that can happen", () => {
  expect(new Set(testCards.map(({ outcome }) => outcome)).size).toBe(10);
});

test("refusals are named as everywhere, and some of them are for good", () => {
  const declines = testCards.map(({ outcome }) => outcome).filter((name) => isDeclineCode(name));
  expect(declines).toHaveLength(5);
  expect(declines.filter((code) => isHardDecline(code))).toEqual([
    "expired-card",
    "stolen-card",
    "suspected-fraud",
  ]);
});

test("any other number is none, however alike", () => {
  for (const text of ["", "5555 4444 3333 1111", "5555444433331112", "4111111111111"]) {
    expect(isTestCardNumber(text)).toBe(false);
    expect(findTestCard(text)).toBeNull();
  }
});

test("no two test cards have brand and last four digits alike", () => {
  const ends = testCards.map(({ brand, number }) => `${brand} ${number.slice(-4)}`);
  expect(new Set(ends).size).toBe(ends.length);
  expect(isTestCard({ brand: "visa", lastFour: "4242" })).toBe(true);
  expect(isTestCard({ brand: "amex", lastFour: "4242" })).toBe(false);
  expect(isTestCard({ brand: "visa", lastFour: "" })).toBe(false);
});
