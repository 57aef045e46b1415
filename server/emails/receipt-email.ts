import { formatDate, formatMoney, type FormatSettings } from "@/components/ui/format";
import { cardBrandName } from "@/server/domain/card-brand-name";
import { isZero, type Money } from "@/server/domain/money";
import { taxName, taxRateText } from "@/server/domain/tax-words";
import type { EmailContent, EmailLinks } from "./email-content";
import type { ReceiptProps } from "./email-props";
import { formatMessage } from "./format-message";
import { messages } from "./messages";
import { senderOf, supportNotes } from "./seller";

const wording = messages.receipt;

/** What was bought, what it cost with its tax, how it was paid and when the next charge comes. */
export function receipt(props: ReceiptProps, links: EmailLinks): EmailContent {
  const { publisherName: publisher, sessionId } = props;
  return {
    ...headingOf(props),
    lines: isZero(props.gross) ? [] : linesOf(props),
    facts: factsOf(props),
    ...(sessionId && {
      action: { label: wording.action, href: links.receipt(props.publisherId, sessionId) },
    }),
    notes: [
      ...(sessionId ? [formatMessage(wording.manage, { publisher })] : []),
      ...supportNotes(props),
    ],
    sender: senderOf(props),
  };
}

type Opening = Pick<EmailContent, "subject" | "preheader" | "heading" | "paragraphs">;

/** A trial says until when it is free, a purchase what it cost. */
function headingOf(props: ReceiptProps): Opening {
  const { publisherName: publisher, title, kind, trialEndsAt } = props;
  const { amount, date } = writtenFor(props);
  const preheader = preheaderOf(props);
  if (trialEndsAt !== null) {
    const until = date(trialEndsAt);
    return {
      subject: formatMessage(wording.trialSubject, { title, until }),
      preheader,
      heading: formatMessage(wording.trialHeading, { until }),
      paragraphs: [formatMessage(wording.trial, { title, publisher })],
    };
  }
  if (isZero(props.gross)) {
    return {
      subject: formatMessage(wording.freeSubject, { title }),
      preheader,
      heading: formatMessage(wording.freeHeading, { title }),
      paragraphs: [formatMessage(wording.free, { title, publisher })],
    };
  }
  const paid = kind === "renewal" ? wording.renewed : wording.paid;
  return {
    subject: formatMessage(wording.subject, {
      amount: amount(props.gross),
      title,
      date: date(props.paidAt),
    }),
    preheader,
    heading: wording.heading,
    paragraphs: [formatMessage(paid, { title, publisher })],
  };
}

function preheaderOf(props: ReceiptProps): string {
  const { next, accessUntil } = props;
  const { amount, date } = writtenFor(props);
  if (next) {
    const values = { amount: amount(next.amount), date: date(next.at) };
    return formatMessage(wording.nextPreheader, values);
  }
  return accessUntil
    ? formatMessage(wording.preheader, { date: date(accessUntil) })
    : wording.plainPreheader;
}

function linesOf(props: ReceiptProps) {
  const { net, tax, gross, taxBasisPoints, taxCountry, locale } = props;
  const { amount } = writtenFor(props);
  if (taxBasisPoints === 0) return [{ label: wording.totalPaid, value: amount(gross) }];
  const rate = taxRateText(taxBasisPoints, locale);
  const label = formatMessage(wording.tax, { name: taxName(taxCountry), rate });
  return [
    { label: wording.net, value: amount(net) },
    { label, value: amount(tax) },
    { label: wording.totalPaid, value: amount(gross) },
  ];
}

function factsOf(props: ReceiptProps) {
  const { card, next, accessUntil, invoiceNumber, transactionId } = props;
  const { amount, date } = writtenFor(props);
  const method = isZero(props.gross) ? wording.savedMethod : wording.method;
  return [
    { label: wording.date, value: date(props.paidAt) },
    ...(card
      ? [
          {
            label: method,
            value: formatMessage(wording.card, {
              brand: cardBrandName(card.brand),
              lastFour: card.lastFour,
            }),
          },
        ]
      : []),
    ...(accessUntil ? [{ label: wording.accessUntil, value: date(accessUntil) }] : []),
    ...(next
      ? [
          {
            label: wording.next,
            value: formatMessage(wording.nextCharge, {
              amount: amount(next.amount),
              date: date(next.at),
            }),
          },
        ]
      : []),
    { label: wording.invoice, value: String(invoiceNumber) },
    { label: wording.reference, value: transactionId },
  ];
}

function writtenFor({ locale, timeZone, gross }: ReceiptProps) {
  const settings: FormatSettings = { locale, timeZone, currency: gross.currency };
  return {
    amount: (money: Money) => formatMoney(money, settings),
    date: (at: string) => formatDate(at, settings),
  };
}
