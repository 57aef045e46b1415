import { countryName } from "@/components/ui/country-name";
import { cardBrandName } from "@/server/domain/card-brand-name";
import { findTaxRule } from "@/server/domain/tax-rule";
import { taxName } from "@/server/domain/tax-words";
import type { TaxedLine } from "@/server/domain/tax";
import { formatDay } from "@/components/ui/format";
import type { Paper, PaperFact } from "./paper";
import type { CustomerOnPaper, SaleOnPaper, SellerOnPaper } from "./sale-on-paper";
import { sayOnPaper, words, writtenFor } from "./words";

/** The cells of a line, in the order of the columns. */
export function columnsOf(sale: SaleOnPaper, what: string, line: TaxedLine): string[] {
  const { amount, rate } = writtenFor(sale);
  const { net, tax, gross } = line;
  return [what, amount(net), rate(sale.taxBasisPoints), amount(tax), amount(gross)];
}

export function taxTotals(sale: SaleOnPaper, { net, tax }: TaxedLine): PaperFact[] {
  const { amount, rate } = writtenFor(sale);
  const named = { name: taxName(sale.country), rate: rate(sale.taxBasisPoints) };
  return [
    { label: words.totals.net, value: amount(net) },
    { label: sayOnPaper(words.totals.tax, named), value: amount(tax) },
  ];
}

/** The card by its brand and last four digits; another way to pay by its name. */
export function paidWith({ method: { name, brand, lastFour } }: SaleOnPaper): string {
  if (!brand || !lastFour) return name;
  return sayOnPaper(words.receipt.card, { brand: cardBrandName(brand), lastFour });
}

export const partiesOf = ({ seller, customer }: SaleOnPaper): Paper["parties"] => [
  {
    label: words.parties.seller,
    name: seller.legalName,
    lines: [
      ...(seller.name === seller.legalName ? [] : [seller.name]),
      ...addressOf(seller),
      ...(seller.taxId ? [sayOnPaper(words.parties.taxId, { taxId: seller.taxId })] : []),
    ],
  },
  { label: words.parties.customer, ...buyerOf(customer) },
];

/** Of somebody who was forgotten, their number alone is left. */
function buyerOf(customer: CustomerOnPaper) {
  const { isAnonymised, firstName, lastName, companyName, email } = customer;
  const country = countryName(customer.country);
  if (isAnonymised) {
    const id = String(customer.id);
    return { name: sayOnPaper(words.parties.anonymous, { id }), lines: [country] };
  }
  const person = [firstName, lastName].filter(Boolean).join(" ");
  const [name = email, ...rest] = [companyName, person, email].filter((line) => !!line);
  return {
    name: name ?? email,
    lines: [...rest.filter((line) => line !== null), ...addressOf(customer)],
  };
}

function addressOf(at: SellerOnPaper | CustomerOnPaper): string[] {
  const town = [at.postalCode, at.city, at.region].filter(Boolean).join(" ");
  const lines = [at.addressLine1, at.addressLine2, town, countryName(at.country)];
  return lines.filter((line): line is string => !!line);
}

/** What the tax rests on, which money it is, and where questions go. */
export function noteLines(sale: SaleOnPaper): string[] {
  const { support } = sale.seller;
  return [
    taxBasis(sale),
    sayOnPaper(words.amounts, { currency: sale.gross.currency }),
    ...(support ? [sayOnPaper(words.support, { support })] : []),
  ];
}

function taxBasis(sale: SaleOnPaper): string {
  const { rate } = writtenFor(sale);
  const { seller, taxBasisPoints, taxRule } = sale;
  const country = countryName(sale.country);
  if (taxBasisPoints === 0) return sayOnPaper(words.basis.none, { country });
  const named = { rate: rate(taxBasisPoints), name: taxName(sale.country), country };
  const rule = taxRule && findTaxRule(taxRule);
  if (!rule) return sayOnPaper(words.basis.rate, named);
  const from = formatDay(rule.from, { ...seller, currency: sale.gross.currency });
  return sayOnPaper(words.basis.rule, { ...named, from });
}
