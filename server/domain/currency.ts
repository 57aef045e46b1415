/*
 * The currencies of ISO 4217 that money is counted in today, by exponent: how many decimals the
 * minor unit stands behind. Left out are metals, baskets, test codes and everything else the
 * standard gives no minor unit.
 *
 * Source: ISO 4217 list one, as amended up to Bulgaria's euro of 1 January 2026 (BGN withdrawn).
 */

// prettier-ignore
const noDecimals = [
  "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV",
  "XAF", "XOF", "XPF",
] as const;

// prettier-ignore
const twoDecimals = [
  "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BMD", "BND",
  "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHE", "CHF", "CHW", "CNY",
  "COP", "COU", "CRC", "CUP", "CVE", "CZK", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD",
  "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS",
  "INR", "IRR", "JMD", "KES", "KGS", "KHR", "KPW", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL",
  "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MXV", "MYR",
  "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "QAR",
  "RON", "RSD", "RUB", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SOS", "SRD", "SSP",
  "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "USD",
  "USN", "UYU", "UZS", "VED", "VES", "WST", "XCD", "XCG", "YER", "ZAR", "ZMW", "ZWG",
] as const;

const threeDecimals = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"] as const;

const fourDecimals = ["CLF", "UYW"] as const;

export type Currency =
  | (typeof noDecimals)[number]
  | (typeof twoDecimals)[number]
  | (typeof threeDecimals)[number]
  | (typeof fourDecimals)[number];

const exponents = new Map<string, number>([
  ...noDecimals.map((code) => [code, 0] as const),
  ...twoDecimals.map((code) => [code, 2] as const),
  ...threeDecimals.map((code) => [code, 3] as const),
  ...fourDecimals.map((code) => [code, 4] as const),
]);

/** Every currency, in alphabetical order. */
export const currencies: readonly Currency[] = [
  ...noDecimals,
  ...twoDecimals,
  ...threeDecimals,
  ...fourDecimals,
].toSorted();

/** Whether this is the code of a currency in use, in capitals as ISO 4217 writes it. */
export const isCurrency = (code: string): code is Currency => exponents.has(code);

/**
 * How many decimals an amount has: 2 for EUR, 0 for JPY, 3 for KWD.
 *
 * @throws RangeError when the code is not a currency in use
 */
export function exponentOf(currency: string): number {
  const exponent = exponents.get(currency);
  if (exponent === undefined) throw new RangeError(`${currency} is not a currency in use.`);
  return exponent;
}
