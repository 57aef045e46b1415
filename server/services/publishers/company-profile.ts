import type { CompanyProfile, Publisher } from "@/server/db/generated/client";
import type { ChangeCompanyProfileInput } from "./schemas";

/** What a publisher says about itself, as its form holds it: text, empty where nothing is known. */
export type CompanyValues = Omit<ChangeCompanyProfileInput, "version">;

export function toCompanyValues(row: CompanyProfile & { publisher: Publisher }): CompanyValues {
  return {
    name: row.publisher.name,
    legalName: row.legalName,
    addressLine1: row.addressLine1 ?? "",
    addressLine2: row.addressLine2 ?? "",
    postalCode: row.postalCode ?? "",
    city: row.city ?? "",
    region: row.region ?? "",
    country: row.country,
    taxId: row.taxId ?? "",
    contactEmail: row.contactEmail ?? "",
    contactPhone: row.contactPhone ?? "",
    supportEmail: row.supportEmail ?? "",
    supportUrl: row.supportUrl ?? "",
    websiteUrl: row.websiteUrl ?? "",
    termsUrl: row.termsUrl ?? "",
    privacyUrl: row.privacyUrl ?? "",
    defaultCurrency: row.defaultCurrency,
    timeZone: row.timeZone,
    // Safe: only verbs whose input allows these write the column.
    locale: row.locale as CompanyValues["locale"],
  };
}

/** The columns of the profile's own row; what is left empty is not known. */
export function toCompanyColumns(values: Omit<CompanyValues, "name">) {
  const { legalName, country, defaultCurrency, timeZone, locale, ...optional } = values;
  return {
    legalName,
    country,
    defaultCurrency,
    timeZone,
    locale,
    ...mapValues(optional, (typed) => typed || null),
  };
}

function mapValues<Key extends string, From, To>(
  record: Record<Key, From>,
  map: (value: From) => To,
) {
  const entries = Object.entries<From>(record).map(([key, value]) => [key, map(value)] as const);
  // Safe: the entries have the record's own keys.
  return Object.fromEntries(entries) as Record<Key, To>;
}
