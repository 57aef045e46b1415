const names = new Intl.DisplayNames("en", { type: "region" });

/** A country by its English name; a code nobody knows stands for itself. */
export function countryName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code; // not even shaped like a code
  }
}

/** The same on a page. Releases of `Intl` differ in a few names, the server's from the browser's. */
export const CountryName = ({ code }: { code: string }) => (
  <span suppressHydrationWarning>{countryName(code)}</span>
);
