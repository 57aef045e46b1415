import { z } from "zod";
import { isZone } from "@/server/domain/calendar";
import { isCountry } from "@/server/domain/country";
import { isCurrency } from "@/server/domain/currency";
import { isEmailShaped, maxEmailLength } from "@/server/domain/email";
import { locales } from "@/server/domain/locale";
import { isTaxIdShaped } from "@/server/domain/tax-id";

/** Text of one line: trimmed, and free of the NUL that PostgreSQL cannot store. */
const text = (max: number, what: string) =>
  z
    .string()
    .trim()
    .max(max, `Use at most ${max} characters for ${what}.`)
    .refine((typed) => !typed.includes("\0"), `Remove the NUL character from ${what}.`);

const line = (max: number, what: string) => text(max, what).min(1, `Enter ${what}.`);

export const publisherName = line(100, "the publisher's name");
export const countryCode = z.string().refine(isCountry, "Choose a country.");
export const currencyCode = z
  .string()
  .refine((code): boolean => isCurrency(code), "Choose a currency.");
export const timeZone = z.string().max(64).refine(isZone, "Choose a time zone.");

export const createPublisherInput = z.strictObject({
  name: publisherName,
  country: countryCode,
  currency: currencyCode,
  timeZone,
});
export type CreatePublisherInput = z.infer<typeof createPublisherInput>;

/** Fields are named as on sign-up, where a person has a name too. */
export const openPublisherInput = z.strictObject({
  publisherName,
  country: countryCode,
  currency: currencyCode,
  timeZone,
});
export type OpenPublisherInput = z.infer<typeof openPublisherInput>;

/** Nine digits as the contracts write them, from a path or a query. */
export const getPublicProfileInput = z.object({
  publisherId: z
    .string()
    .regex(/^[1-9]\d{8}$/, "A publisher id has nine digits.")
    .transform(Number),
});
export type GetPublicProfileInput = z.output<typeof getPublicProfileInput>;

const isEmpty = (typed: string) => typed === "";

const optionalEmail = text(maxEmailLength, "the e-mail address").refine(
  (typed) => isEmpty(typed) || isEmailShaped(typed),
  "Enter an e-mail address such as support@example.com.",
);

const optionalPhone = text(40, "the phone number").refine(
  (typed) => isEmpty(typed) || /^\+?[\d\s()./-]{5,}$/.test(typed),
  "Enter a phone number such as +31 20 123 4567.",
);

/** An address that a customer's browser may be sent to, and nothing that would run instead. */
const optionalUrl = text(500, "the address").refine(
  (typed) => isEmpty(typed) || isWebAddress(typed),
  "Enter a web address that begins with https:// or http://.",
);

function isWebAddress(typed: string): boolean {
  const url = URL.parse(typed);
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return url.username === "" && url.password === "" && url.hostname.includes(".");
}

/** A form's worth of text: what is left empty is not known. */
export const changeCompanyProfileInput = z.strictObject({
  /** The version the form was filled from; a later one means that somebody else has saved. */
  version: z.int().positive(),
  name: publisherName,
  legalName: line(200, "the legal name"),
  addressLine1: text(200, "the address"),
  addressLine2: text(200, "the address"),
  postalCode: text(20, "the postal code"),
  city: text(100, "the city"),
  region: text(100, "the region"),
  country: countryCode,
  taxId: text(40, "the tax number").refine(
    (typed) => isEmpty(typed) || isTaxIdShaped(typed),
    "Enter a tax or VAT number such as NL123456789B01.",
  ),
  contactEmail: optionalEmail,
  contactPhone: optionalPhone,
  supportEmail: optionalEmail,
  supportUrl: optionalUrl,
  websiteUrl: optionalUrl,
  termsUrl: optionalUrl,
  privacyUrl: optionalUrl,
  defaultCurrency: currencyCode,
  timeZone,
  locale: z.enum(locales, "Choose how figures and dates are written."),
});
export type ChangeCompanyProfileInput = z.infer<typeof changeCompanyProfileInput>;
