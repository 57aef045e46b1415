import { isZero } from "@/server/domain/money";
import { taxName, taxRateText } from "@/server/domain/tax-words";
import type { EmailContent, EmailLinks } from "./email-content";
import type { ReceiptProps } from "./customer-email-props";
import { cardFact, jobLink, nextFact, toCustomer, writtenFor } from "./customer-email";
import type { EmailProps } from "./email-props";
import { formatMessage } from "./format-message";
import { messages } from "./messages";

const wording = messages.receipt;

/** What was bought, what it cost with its tax, how it was paid and when the next charge comes. */
export function receipt(props: ReceiptProps, links: EmailLinks): EmailContent {
  const { publisherName: publisher, sessionId } = props;
  return toCustomer(props, {
    ...headingOf(props),
    lines: isZero(props.gross) ? [] : linesOf(props),
    facts: factsOf(props),
    ...actionsOf(props, links),
    notes: [
      ...(sessionId ? [formatMessage(wording.manage, { publisher })] : []),
      ...(props.customerId ? [messages.customer.linkValidity] : []),
    ],
  });
}

/** The same, said as what it opens rather than as what it cost. */
export function accessPurchased(props: ReceiptProps, links: EmailLinks): EmailContent {
  const content = receipt(props, links);
  if (isZero(props.gross)) return content;
  const { title } = props;
  return {
    ...content,
    subject: formatMessage(wording.freeSubject, { title }),
    heading: formatMessage(wording.freeHeading, { title }),
  };
}

/** Until when a subscription goes on, with the whole charge where there was one. */
export function subscriptionRenewed(
  props: EmailProps["subscription-renewed"],
  links: EmailLinks,
): EmailContent {
  const { title, charge, publisherName: publisher } = props;
  const date = writtenFor(props).date(props.accessUntil);
  const said = {
    subject: formatMessage(messages.renewed.subject, { title, date }),
    heading: formatMessage(messages.renewed.heading, { title, date }),
  };
  if (charge) return { ...receipt(charge, links), ...said };
  return toCustomer(props, {
    ...said,
    preheader: formatMessage(messages.renewed.free, { title, publisher }),
    paragraphs: [formatMessage(messages.renewed.free, { title, publisher })],
    facts: nextFact(props, props.next),
    action: jobLink(links, props, "sign-in"),
    links: [jobLink(links, props, "cancel")],
  });
}

/** The receipt itself is the button where it has a page; the PDF and the way out are always there. */
function actionsOf(props: ReceiptProps, links: EmailLinks): Pick<EmailContent, "action" | "links"> {
  const { sessionId, customerId, subscriptionId } = props;
  const page = sessionId && {
    label: wording.action,
    href: links.receipt(props.publisherId, sessionId),
  };
  if (!customerId) return page ? { action: page } : {};
  const whose = { publisherId: props.publisherId, customerId, subscriptionId };
  const file = { ...whose, transactionId: props.transactionId };
  const pdf = { label: wording.file, href: links.receiptFile(file) };
  const cancel = subscriptionId && props.next ? [jobLink(links, whose, "cancel")] : [];
  return page
    ? { action: page, links: [...(isZero(props.gross) ? [] : [pdf]), ...cancel] }
    : { action: pdf, links: cancel };
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
    ...cardFact(card, method),
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
