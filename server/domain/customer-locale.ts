import { isCountry } from "./country";

/**
 * Reads a locale as clients write it (`en_US`, `en-us`, `nl`) into the one form it is kept and shown
 * in, `en_US`; `null` for what names no language or no country.
 */
export function parseCustomerLocale(text: string): string | null {
  const [, language = "", , region] = /^([a-z]{2,3})([_-]([a-z]{2}))?$/i.exec(text) ?? [];
  const lower = language.toLowerCase();
  if (!isLanguage(lower)) return null;
  if (region === undefined) return lower;
  const country = region.toUpperCase();
  return isCountry(country) ? `${lower}_${country}` : null;
}

const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

const isLanguage = (code: string): boolean => code !== "" && names.of(code) !== undefined;
