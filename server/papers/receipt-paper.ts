import { isZero } from "@/server/domain/money";
import type { Paper } from "./paper";
import { columnsOf, noteLines, partiesOf, paidWith, taxTotals } from "./sale-parts";
import type { SaleOnPaper } from "./sale-on-paper";
import { sayOnPaper, words, writtenFor } from "./words";

const wording = words.receipt;

/**
 * The receipt of a sale, which is its invoice once it has a number. It says what was sold on the
 * day, for ever: what is given back later has a credit note of its own.
 */
export function receiptPaper(sale: SaleOnPaper): Paper {
  const { amount, date, language } = writtenFor(sale);
  const { invoiceNumber, transactionId, seller } = sale;
  const title = invoiceNumber === null ? wording.receipt : wording.invoice;
  const reference = invoiceNumber === null ? transactionId : String(invoiceNumber);
  return {
    ...{ language, title, author: seller.legalName, at: sale.at },
    subject: sayOnPaper(wording.subject, { title, reference, seller: seller.legalName }),
    facts: [
      {
        label: wording.number,
        value: invoiceNumber === null ? wording.pending : String(invoiceNumber),
      },
      { label: wording.reference, value: transactionId },
      { label: wording.date, value: date(sale.at) },
      { label: wording.method, value: isZero(sale.gross) ? wording.nothing : paidWith(sale) },
    ],
    parties: partiesOf(sale),
    table: {
      heads: Object.values(words.columns),
      rows: [{ cells: columnsOf(sale, sale.title, sale), detail: detailOf(sale) }],
    },
    totals: [...taxTotals(sale, sale), { label: wording.total, value: amount(sale.gross) }],
    notes: [...noteLines(sale), ...withdrawalLine(sale)],
  };
}

function withdrawalLine(sale: SaleOnPaper): string[] {
  const { date } = writtenFor(sale);
  const { withdrawal } = sale;
  if (!withdrawal) return [];
  const { until, url } = withdrawal;
  return [sayOnPaper(wording.withdraw, { date: date(until), url })];
}

function detailOf(sale: SaleOnPaper): string[] {
  const { date } = writtenFor(sale);
  const { period } = sale;
  const covered = period && { from: date(period.startsAt), until: date(period.endsAt) };
  return [...(covered ? [sayOnPaper(wording.covers, covered)] : []), ...priceLines(sale)];
}

/** How the net amount comes about, where it is not the price. */
function priceLines(sale: SaleOnPaper): string[] {
  const { amount } = writtenFor(sale);
  const [price, discount] = [amount(sale.price), amount(sale.discount)];
  if (isZero(sale.discount)) {
    return sale.price.currency === sale.net.currency ? [] : [sayOnPaper(wording.price, { price })];
  }
  if (sale.discountType === "trial") return [sayOnPaper(wording.trial, { price, discount })];
  return sale.couponCode
    ? [sayOnPaper(wording.coupon, { price, discount, code: sale.couponCode })]
    : [sayOnPaper(wording.discount, { price, discount })];
}
