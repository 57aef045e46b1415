import { expect, test } from "vitest";
import { parseCustomerLocale } from "./customer-locale";

test("a locale is kept in one form, however it is written", () => {
  expect(parseCustomerLocale("en_US")).toBe("en_US");
  expect(parseCustomerLocale("nl-nl")).toBe("nl_NL");
  expect(parseCustomerLocale("PL_pl")).toBe("pl_PL");
  expect(parseCustomerLocale("fr")).toBe("fr");
});

test.each([
  "",
  "_US",
  "en_",
  "en_USA",
  "en_UK",
  "en_XX",
  "qq_NL",
  "english",
  "en_US_POSIX",
  "../en",
])("%j is no locale", (text) => expect(parseCustomerLocale(text)).toBeNull());
