import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currencies, exponentOf } from "./currency";
import { money } from "./money";
import {
  descriptionProblem,
  imageUrlProblem,
  subscriptionPriceProblem,
  tagsProblem,
  titleProblem,
  trialProblem,
} from "./offer-limits";
import { subscriptionPriceBounds } from "./price-bounds";

describe("a title", () => {
  test("has 1 to 70 characters, whatever they take to store", () => {
    expect(titleProblem("A")).toBeNull();
    expect(titleProblem("a".repeat(70))).toBeNull();
    expect(titleProblem("🎬".repeat(70))).toBeNull();
    expect(titleProblem("a".repeat(71))).toBe("Title has at most 70 characters; this has 71.");
    expect(titleProblem("")).toBe("Title is required: 1 to 70 characters.");
    expect(titleProblem(" \n ")).toBe("Title is required: 1 to 70 characters.");
  });
});

describe("a description", () => {
  test("has at most 255 characters, and may be empty", () => {
    expect(descriptionProblem("")).toBeNull();
    expect(descriptionProblem("a".repeat(255))).toBeNull();
    expect(descriptionProblem("a".repeat(256))).toBe(
      "Description has at most 255 characters; this has 256.",
    );
  });
});

describe("an image's address", () => {
  test.each(["https://img.example/a.png", "https://img.example", "HTTPS://img.example/?w=1#x"])(
    "can be %s",
    (url) => {
      expect(imageUrlProblem(url)).toBeNull();
    },
  );

  test.each([
    "",
    "http://img.example/a.png",
    "//img.example/a.png",
    "img.example",
    "javascript:alert(1)",
    "data:image/png;base64,AAAA",
    "https://",
    "https:img.example",
    "https://user:secret@img.example/",
    "https://img.example/a b.png",
    " https://img.example",
    "https://[::1/a.png",
  ])("cannot be %j", (url) => {
    expect(imageUrlProblem(url)).toBe("Image URL is a whole address that begins with https://.");
  });

  test("has at most 255 characters", () => {
    const url = `https://img.example/${"a".repeat(235)}`;
    expect(imageUrlProblem(url)).toBeNull();
    expect(imageUrlProblem(`${url}a`)).toBe("Image URL has at most 255 characters; this has 256.");
  });
});

describe("tags", () => {
  test("are of letters, digits and four signs, up to 64 characters", () => {
    expect(tagsProblem([])).toBeNull();
    expect(tagsProblem(["all", "Series: 2_b-c", "a".repeat(64)])).toBeNull();
    expect(tagsProblem(["all", "a".repeat(65)])).toBe(
      "A tag has at most 64 characters; this has 65.",
    );
  });

  test.each(["", " ", "é", "a,b", "a\nb", "all\n", " all", "(all)"])("are never %j", (tag) => {
    expect(tagsProblem(["all", tag])).toMatch(/^Tags are made of letters/);
  });

  test("do not repeat, and are not beyond number", () => {
    expect(tagsProblem(["a", "b", "a"])).toBe("Tags are different from each other; “a” repeats.");
    const many = Array.from({ length: 51 }, (_, at) => `tag ${at}`);
    expect(tagsProblem(many)).toBe("Tags are 50 at most; these are 51.");
    expect(tagsProblem(many.slice(1))).toBeNull();
  });
});

describe("a subscription's price", () => {
  test.each([
    [149, "EUR", true],
    [148, "EUR", false],
    [1_490_000, "USD", true],
    [1_490_001, "USD", false],
    [280, "JPY", true],
    [279, "JPY", false],
    [530, "KWD", true],
    [529, "KWD", false],
    [-1, "EUR", false],
    [149, "UGX", true],
  ])("of %i %s can be: %s", (minor, currency, can) => {
    expect(subscriptionPriceProblem(money(minor, currency)) === null).toBe(can);
  });

  test("is told with its bounds, in the currency's own decimals", () => {
    expect(subscriptionPriceProblem(money(1, "EUR"))).toBe(
      "Price is 0 for a free offer, or from 1.49 to 14900.00 EUR.",
    );
    expect(subscriptionPriceProblem(money(1, "JPY"))).toContain("from 280 to 2800000 JPY.");
    expect(subscriptionPriceProblem(money(1, "KWD"))).toContain("from 0.530 to 5300.000 KWD.");
  });

  test("has bounds in every currency, and can be nothing in all", () => {
    for (const currency of currencies) {
      const { least, most } = subscriptionPriceBounds(currency);
      expect(least.minor).toBeGreaterThan(exponentOf(currency) === 0 ? 100 : 10);
      expect(most.minor).toBe(least.minor * 10_000);
      expect(subscriptionPriceProblem(money(0, currency))).toBeNull();
    }
    expect(() => subscriptionPriceBounds("XXX")).toThrow(RangeError);
  });

  test("can be anything between its bounds, and nothing beyond them", () => {
    fc.assert(
      fc.property(fc.constantFrom(...currencies), fc.maxSafeInteger(), (currency, minor) => {
        const { least, most } = subscriptionPriceBounds(currency);
        const can = minor === 0 || (minor >= least.minor && minor <= most.minor);
        expect(subscriptionPriceProblem(money(minor, currency)) === null).toBe(can);
        const within = least.minor + (Math.abs(minor) % (most.minor - least.minor + 1));
        expect(subscriptionPriceProblem(money(within, currency))).toBeNull();
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("a free trial", () => {
  test.each([
    ["day", 1, null],
    ["day", 365, null],
    ["day", 366, "Free trial is a whole number of days from 1 to 365."],
    ["day", 0, "Free trial is a whole number of days from 1 to 365."],
    ["period", 12, null],
    ["period", 13, "Free trial is a whole number of periods from 1 to 12."],
    ["period", 1.5, "Free trial is a whole number of periods from 1 to 12."],
    ["period", Number.NaN, "Free trial is a whole number of periods from 1 to 12."],
  ] as const)("in %ss of %d has the problem %j", (unit, amount, problem) => {
    expect(trialProblem({ unit, amount })).toBe(problem);
  });
});
