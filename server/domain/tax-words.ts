/** What the tax on a sale is called: sales tax in North America, value added tax elsewhere. */
export const taxName = (country: string): "sales" | "vat" =>
  country === "US" || country === "CA" ? "sales" : "vat";

/** A rate in percent with the decimals that it has: `21%`, `25.5%`. */
export const taxRateText = (basisPoints: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(
    basisPoints / 10_000,
  );
