import type { Paper } from "./paper";
import type { RefundOnPaper, SaleOnPaper } from "./sale-on-paper";
import { columnsOf, noteLines, paidWith, partiesOf, taxTotals } from "./sale-parts";
import { sayOnPaper, words, writtenFor } from "./words";

const wording = words.creditNote;

/** The document of one refund: its number is the invoice's and its place among that sale's refunds. */
export function creditNotePaper(sale: SaleOnPaper, refund: RefundOnPaper): Paper {
  const { amount, date, language } = writtenFor(sale);
  const { invoiceNumber, seller } = sale;
  const number = invoiceNumber === null ? null : `${invoiceNumber}-${refund.place}`;
  const reference = number ?? `${sale.transactionId}-${refund.place}`;
  const bought = { date: date(sale.at), amount: amount(sale.gross) };
  return {
    ...{ language, title: wording.title, author: seller.legalName, at: refund.at },
    subject: sayOnPaper(wording.subject, { reference, seller: seller.legalName }),
    facts: [
      { label: wording.number, value: number ?? wording.pending },
      ...(invoiceNumber === null ? [] : [{ label: wording.invoice, value: String(invoiceNumber) }]),
      { label: words.receipt.reference, value: sale.transactionId },
      { label: wording.date, value: date(refund.at) },
      { label: wording.method, value: paidWith(sale) },
    ],
    parties: partiesOf(sale),
    table: {
      heads: Object.values(words.columns),
      rows: [
        {
          cells: columnsOf(sale, sayOnPaper(wording.line, { title: sale.title }), refund),
          detail: [],
        },
      ],
    },
    totals: [...taxTotals(sale, refund), { label: wording.total, value: amount(refund.gross) }],
    notes: [sayOnPaper(wording.sale, bought), ...noteLines(sale)],
  };
}
