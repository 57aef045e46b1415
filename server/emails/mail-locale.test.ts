import { expect, test } from "vitest";
import { mailLocale } from "./mail-locale";

test.each([
  // A customer's country counts where the mail is in their language.
  ["en_US", "en-GB", "en-US"],
  ["en-au", "nl-NL", "en-AU"],
  // The language alone says nothing of how dates are written.
  ["en", "en-GB", "en-GB"],
  ["nl_NL", "en-US", "en-US"],
  ["nl_NL", "nl-NL", "en-GB"],
  ["", "en-GB", "en-GB"],
])("%s of a publisher of %s is written as %s", (customer, publisher, locale) => {
  expect(mailLocale(customer, publisher)).toBe(locale);
});
