import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brandOf } from "./card-brand";
import {
  cardNumberProblem,
  digitsOf,
  expiryProblem,
  groupCardNumber,
  isLuhnValid,
  parseExpiry,
  securityCodeProblem,
  typeExpiry,
  typeSecurityCode,
} from "./card-fields";

const runs = { numRuns: 10_000 };
const digit = fc.constantFrom(..."0123456789");
const digitsUpTo = (maxLength: number) => fc.string({ unit: digit, maxLength });
const anything = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(..."0123456789 /-."), maxLength: 30 }),
);

describe("a card number", () => {
  test.each([
    ["5555444433331111", "5555 4444 3333 1111"],
    ["5555-4444-3333-1111", "5555 4444 3333 1111"],
    [" 5555 4444 3333 1111\n", "5555 4444 3333 1111"],
    ["370000000000002", "3700 000000 00002"],
    ["37000", "3700 0"],
    ["4111", "4111"],
    ["4111111111111111", "4111 1111 1111 1111"],
    ["55554444333311119", "5555 4444 3333 1111"],
    ["", ""],
  ])("typed as %j is shown as %j", (typed, shown) => {
    expect(groupCardNumber(typed)).toBe(shown);
  });

  test("keeps its digits, and looks the same pasted and typed one by one", () => {
    fc.assert(
      fc.property(digitsUpTo(19), (digits) => {
        const shown = groupCardNumber(digits);
        expect(digits.startsWith(digitsOf(shown))).toBe(true);
        expect(groupCardNumber(shown)).toBe(shown);
        expect([...digits].reduce((field, key) => groupCardNumber(field + key), "")).toBe(shown);
      }),
      runs,
    );
  });

  test("has one last digit that fits, and no two neighbours may change places", () => {
    fc.assert(
      fc.property(digitsUpTo(18), (digits) => {
        const fitting = [..."0123456789"].filter((last) => isLuhnValid(digits + last));
        expect(fitting).toHaveLength(1);
        const [last] = fitting;
        const [other, before] = [digits.at(-1), digits.slice(0, -1)];
        const isSeen = other !== last && `${other}${last}` !== "09" && `${other}${last}` !== "90";
        if (other) expect(isLuhnValid(`${before}${last}${other}`)).toBe(!isSeen);
      }),
      runs,
    );
    expect(isLuhnValid("")).toBe(false);
    expect(isLuhnValid("5555 4444 3333 1111")).toBe(false);
  });

  test.each([
    ["", "missing"],
    [" - ", "missing"],
    ["4", "incomplete"],
    ["555544443333111", "incomplete"],
    ["5555444433331112", "invalid"],
    ["4111 1111 1111 1111", null],
    ["4222222222222", null],
    ["41111111111111112", "incomplete"],
    ["4111111111111111111", "invalid"],
    ["370000000000002", null],
    ["370000000000003", "invalid"],
    ["6011111111111117", null],
  ])("%j has the problem %j", (typed, problem) => {
    expect(cardNumberProblem(typed)).toBe(problem);
  });

  test.each([
    ["4", "visa"],
    ["51", "mastercard"],
    ["5", null],
    ["2221", "mastercard"],
    ["2220", null],
    ["2720", "mastercard"],
    ["2721", null],
    ["34", "amex"],
    ["37", "amex"],
    ["36", null],
    ["", null],
  ])("beginning with %j is of %j", (digits, brand) => {
    expect(brandOf(digits)).toBe(brand);
  });
});

describe("an expiry", () => {
  test.each([
    ["", ""],
    ["0", "0"],
    ["1", "1"],
    ["5", "05 / "],
    ["05", "05 / "],
    ["12", "12 / "],
    ["13", "01 / 3"],
    ["1/", "01 / "],
    ["5/", "05 / "],
    ["0527", "05 / 27"],
    ["527", "05 / 27"],
    ["5/27", "05 / 27"],
    ["05 / 2027", "05 / 2027"],
    ["05-2027", "05 / 2027"],
    ["052027", "05 / 2027"],
    ["05 / 20271", "05 / 2027"],
    ["abc", ""],
  ])("typed as %j is shown as %j", (typed, shown) => {
    expect(typeExpiry(typed)).toBe(shown);
  });

  test("can be deleted to the beginning, key by key", () => {
    let shown = "05 / 27";
    for (const left of ["05 / 2", "05", "0", ""]) {
      const typed = left === "05" ? "05 / " : shown.slice(0, -1);
      shown = typeExpiry(typed, shown);
      expect(shown).toBe(left);
    }
  });

  test("looks the same pasted and typed key by key, and again when touched", () => {
    const months = fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, "0"));
    const years = fc.integer({ min: 2026, max: 2046 }).map(String);
    fc.assert(
      fc.property(months, years, fc.boolean(), (month, fullYear, isShort) => {
        const year = isShort ? fullYear.slice(2) : fullYear;
        const shown = typeExpiry(month + year);
        expect(shown).toBe(`${month} / ${year}`);
        expect([...month, ...year].reduce((field, key) => typeExpiry(field + key, field), "")).toBe(
          shown,
        );
        expect(typeExpiry(shown, shown)).toBe(shown);
        expect(parseExpiry(shown)).toEqual({ month: Number(month), year: Number(fullYear) });
        expect(parseExpiry(`${Number(month)}/${year}`)).toEqual(parseExpiry(shown));
      }),
      runs,
    );
  });

  test.each(["", "5", "05", "05 / 2", "05 / 202", "00 / 27", "13 / 27", "05 / 1999", "5 27 1"])(
    "cannot be read from %j",
    (typed) => {
      expect(parseExpiry(typed)).toBeNull();
    },
  );

  test.each([
    ["2026-11-22T12:00Z", "11 / 26", null],
    ["2026-11-22T12:00Z", "10 / 26", "expired"],
    ["2026-12-01T11:59Z", "11 / 26", null], // still November somewhere
    ["2026-12-01T12:00Z", "11 / 26", "expired"],
    ["2027-01-01T11:59Z", "12 / 26", null],
    ["2026-11-22T12:00Z", "03 / 2030", null],
    ["2026-11-22T12:00Z", "12 / 2046", null],
    ["2026-11-22T12:00Z", "01 / 2047", "invalid"],
    ["2026-11-22T12:00Z", "", "missing"],
    ["2026-11-22T12:00Z", " / ", "missing"],
    ["2026-11-22T12:00Z", "1", "invalid"],
    ["2026-11-22T12:00Z", "13 / 30", "invalid"],
  ])("at %s %j has the problem %j", (now, typed, problem) => {
    expect(expiryProblem(typed, new Date(now))).toBe(problem);
  });
});

describe("a security code", () => {
  test("has three digits, and four on an American Express", () => {
    expect(typeSecurityCode("7371", "5555 4444")).toBe("737");
    expect(typeSecurityCode("73 712", "3700")).toBe("7371");
    expect(typeSecurityCode("73712", "")).toBe("7371"); // no number yet to tell by
    expect(securityCodeProblem("737", "5555 4444 3333 1111")).toBeNull();
    expect(securityCodeProblem("737", "3700 000000 00002")).toBe("incomplete");
    expect(securityCodeProblem("7371", "3700 000000 00002")).toBeNull();
    expect(securityCodeProblem("7371", "5555")).toBe("incomplete");
    expect(securityCodeProblem("", "5555")).toBe("missing");
  });
});

test("whatever is typed, fields answer, and showing what they show changes nothing", () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const [number, expiry] = [groupCardNumber(typed), typeExpiry(typed)];
      expect(number).toMatch(/^[\d ]{0,23}$/);
      expect(expiry).toMatch(/^(\d{0,2}|\d{2} \/ \d{0,4})$/);
      expect(groupCardNumber(number)).toBe(number);
      expect(typeExpiry(expiry)).toBe(expiry);
      expect(parseExpiry(typed)).toEqual(parseExpiry(expiry));
      expect(typeSecurityCode(typed, typed)).toMatch(/^\d{0,4}$/);
    }),
    runs,
  );
});
