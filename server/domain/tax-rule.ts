import { vatRates, type VatRate } from "./vat-rates";

/** Names a rate in a sale's snapshot: `NL 2100 2021-07-01`. */
export const taxRuleOf = ({
  country,
  basisPoints,
  from,
}: Pick<VatRate, "country" | "basisPoints" | "from">): string =>
  `${country} ${basisPoints} ${from}`;

/** The dated row that a snapshot names, with its source; `null` for one the table does not have. */
export const findTaxRule = (rule: string): VatRate | null =>
  vatRates.find((rate) => taxRuleOf(rate) === rule) ?? null;
