import { countries, isCountry } from "@/server/domain/country";
import { currencies } from "@/server/domain/currency";

export type Option = { value: string; label: string };

const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label, "en");

/** Countries by name. */
export function countryOptions(locale = "en"): Option[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return countries.map((code) => ({ value: code, label: names.of(code) ?? code })).sort(byLabel);
}

/** Currencies by code, with their names. */
export function currencyOptions(locale = "en"): Option[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  return currencies.map((code) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` }));
}

/** Time zones by name, the one without a place first. */
export function zoneOptions(): Option[] {
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC");
  return ["UTC", ...zones].map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }));
}

/**
 * The country a browser seems to be set up for, by the region of the first language that names one.
 *
 * @param acceptLanguage the request header, such as `nl-BE,nl;q=0.9,en;q=0.8`
 */
export function countryGuess(acceptLanguage: string | null): string | null {
  for (const entry of acceptLanguage?.slice(0, 500).split(",") ?? []) {
    const tag = entry.split(";")[0]?.trim() ?? "";
    const region = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})$/i.exec(tag)?.[1]?.toUpperCase();
    if (region && isCountry(region)) return region;
  }
  return null;
}
