import type { Day } from "./calendar";

/*
 * Standard VAT rates of the European Union, which services delivered electronically bear in the
 * customer's country (Directive 2006/112/EC, article 58). Reduced rates for publications are not
 * applied. A rate counts for the whole country: regions without a country code of their own, such
 * as the Canaries or Madeira, are not told apart.
 *
 * A row holds until the next one of its country. When a rate changes, add a row; never edit one.
 */

export type VatRate = {
  country: string;
  /** Whole hundredths of a percent: 2550 is 25.5 %. */
  basisPoints: number;
  /** First day at this rate. */
  from: Day;
  /** Where the rate was read. */
  source: string;
  /** When it was last compared with its source. */
  checkedOn: Day;
};

/** The day from which the table is kept, when one scheme came to cover all distance sales. */
export const vatTableStart: Day = "2021-07-01";

const checkedOn: Day = "2026-11-22";

/** In force when the table begins; the rows below it are every change since. */
const atStart =
  "European Commission, VAT rates applied in the Member States, June 2021; no later change in its " +
  "Taxes in Europe Database as mirrored by eu-vat-rates-data 2026-09-23 (the database itself was not asked)";

const mirror =
  "European Commission, Taxes in Europe Database, as mirrored by eu-vat-rates-data 2026-09-23";

/** What was in force at the start, in percent; none of them had decimals. */
// prettier-ignore
const percentAtStart = {
  AT: 20, BE: 21, BG: 20, CY: 19, CZ: 21, DE: 19, DK: 25, EE: 20, ES: 21, FI: 24, FR: 20, GR: 24, HR: 25, HU: 27,
  IE: 23, IT: 22, LT: 21, LU: 17, LV: 21, MT: 18, NL: 21, PL: 23, PT: 23, RO: 19, SE: 25, SI: 22, SK: 20,
} as const;

/** The 27 member states. */
export const vatCountries: readonly string[] = Object.keys(percentAtStart);

const changes: readonly Omit<VatRate, "checkedOn">[] = [
  {
    country: "EE",
    basisPoints: 2200,
    from: "2024-01-01",
    source:
      "Act amending the Value Added Tax Act (RT I, 01.07.2023, 2), as reported by the European Commission, Access2Markets, 1 January 2024",
  },
  {
    country: "EE",
    basisPoints: 2400,
    from: "2025-07-01",
    source: mirror,
  },
  {
    country: "FI",
    basisPoints: 2550,
    from: "2024-09-01",
    source: "Finnish Tax Administration, The general VAT rate is 25.5% as of 1 September 2024",
  },
  {
    country: "LU",
    basisPoints: 1600,
    from: "2023-01-01",
    source: `Law of 26 October 2022 (Mémorial A no. 534); rate and day from: ${mirror}`,
  },
  {
    country: "LU",
    basisPoints: 1700,
    from: "2024-01-01",
    source:
      "Law of 26 October 2022 (Mémorial A no. 534), as reported by the European Commission, Access2Markets, 1 January 2024",
  },
  {
    country: "RO",
    basisPoints: 2100,
    from: "2025-08-01",
    source: `Law no. 141/2025; rate and day from: ${mirror}`,
  },
  {
    country: "SK",
    basisPoints: 2300,
    from: "2025-01-01",
    source:
      "Act no. 222/2004 on Value Added Tax as amended, as reported by the European Commission, Access2Markets, Recent VAT changes in certain EU Member States",
  },
];

/** Every rate since the start, by country and day. */
export const vatRates: readonly VatRate[] = [
  ...Object.entries(percentAtStart).map(([country, percent]) => {
    return { country, basisPoints: percent * 100, from: vatTableStart, source: atStart, checkedOn };
  }),
  ...changes.map((change) => ({ ...change, checkedOn })),
].toSorted((one, other) => (one.country + one.from < other.country + other.from ? -1 : 1));

/**
 * The rate a country's customers pay on a day, or `null` where no VAT of the Union is due, and
 * before the table begins. Monaco counts as France.
 *
 * @see Directive 2006/112/EC, article 7 (Monaco)
 */
export function vatRateAt(country: string, day: Day): VatRate | null {
  const member = country === "MC" ? "FR" : country;
  return vatRates.findLast((rate) => rate.country === member && rate.from <= day) ?? null;
}

/** Where a price is shown without tax, and the sales tax of a state or province comes on top. */
export const salesTaxCountries = ["US", "CA"] as const;

export type SalesTaxRate = VatRate & { region: string };

/** Empty: no sales tax is computed yet, and pages that speak of taxes say so. */
export const salesTaxRates: readonly SalesTaxRate[] = [];

/**
 * Europe: region 150 of the United Nations' M49 list, and Cyprus. Prices for consumers are shown
 * there with their tax.
 */
// prettier-ignore
const europe: ReadonlySet<string> = new Set([
  ...vatCountries, "AD", "AL", "AX", "BA", "BY", "CH", "FO", "GB", "GG", "GI", "IM", "IS", "JE", "LI", "MC", "MD",
  "ME", "MK", "NO", "RS", "RU", "SJ", "SM", "UA", "VA",
]);

/** Whether prices in a country are shown with tax in them: in Europe, and nowhere else. */
export const showsPricesWithTax = (country: string): boolean => europe.has(country);
