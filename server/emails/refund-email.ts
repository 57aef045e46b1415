import { cardFact, toCustomer, writtenFor } from "./customer-email";
import type { EmailContent } from "./email-content";
import type { EmailProps } from "./email-props";
import { formatMessage } from "./format-message";
import { messages } from "./messages";

const wording = messages.refund;

/** Tells a customer that money is on its way back, how much, where to, and until when they may watch. */
export function refund(props: EmailProps["refund"]): EmailContent {
  const { publisherName: publisher, title, gross, card, accessUntil } = props;
  const { amount: written, date } = writtenFor(props);
  const amount = written(gross);
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { amount, title, date: date(props.refundedAt) }),
    preheader: wording.preheader,
    heading: formatMessage(wording.heading, { amount }),
    paragraphs: [formatMessage(wording.body, { publisher, title, amount })],
    lines: [
      { label: wording.tax, value: written(props.tax) },
      { label: wording.total, value: amount },
    ],
    facts: [
      { label: wording.date, value: date(props.refundedAt) },
      ...cardFact(card, wording.method),
      ...(accessUntil ? [{ label: wording.accessUntil, value: date(accessUntil) }] : []),
      { label: wording.reference, value: props.transactionId },
    ],
  });
}
