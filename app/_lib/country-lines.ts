import { countryOptions } from "@/components/accounts/place-options";

/** Every country by name, `NL Netherlands` a line: one text, so that a page carries it but once. */
export const countryLines = (language: string): string =>
  countryOptions(language)
    .map(({ value, label }) => `${value} ${label}`)
    .join("\n");
