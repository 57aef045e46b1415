import { toCustomer, writtenFor } from "./customer-email";
import type { EmailContent } from "./email-content";
import type { EmailProps } from "./email-props";
import { formatMessage } from "./format-message";
import { messages } from "./messages";

const { customer: shared } = messages;

export function refundRequested(props: EmailProps["refund-requested"]): EmailContent {
  const wording = messages.refundRequested;
  const amount = writtenFor(props).amount(props.amount);
  const values = { publisher: props.publisherName, title: props.title, amount };
  return toCustomer(props, {
    subject: formatMessage(wording.subject, values),
    preheader: wording.preheader,
    heading: wording.heading,
    paragraphs: [formatMessage(wording.body, values)],
    facts: [{ label: shared.reference, value: props.transactionId }],
  });
}

export function refundDeclined(props: EmailProps["refund-declined"]): EmailContent {
  const wording = messages.refundDeclined;
  const { publisherName: publisher, title, answer } = props;
  const amount = writtenFor(props).amount(props.amount);
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { title }),
    preheader: wording.preheader,
    heading: wording.heading,
    paragraphs: [
      formatMessage(wording.body, { publisher, title, amount }),
      ...(answer ? [formatMessage(wording.answer, { publisher, answer })] : []),
    ],
    facts: [{ label: shared.reference, value: props.transactionId }],
  });
}

/** The proof that a withdrawal arrived, and when, in the publisher's zone. */
export function withdrawalAcknowledgement(
  props: EmailProps["withdrawal-acknowledgement"],
): EmailContent {
  const wording = messages.withdrawal;
  const { amount, date, dateTime } = writtenFor(props);
  const { title, publisherName: publisher, refund, accessUntil } = props;
  const money = refund && { amount: amount(refund) };
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { title, date: date(props.receivedAt) }),
    preheader: wording.preheader,
    heading: wording.heading,
    paragraphs: [
      formatMessage(wording.body, { publisher, title }),
      {
        "in-time": money ? formatMessage(wording.refund, money) : wording.nothing,
        late: formatMessage(wording.late, { publisher }),
        "no-right": formatMessage(wording.noRight, { publisher }),
        unmatched: formatMessage(wording.unmatched, { publisher }),
      }[props.outcome],
    ],
    facts: [
      { label: wording.received, value: dateTime(props.receivedAt) },
      { label: wording.order, value: props.orderReference },
      ...(money ? [{ label: wording.amount, value: money.amount }] : []),
      ...(accessUntil ? [{ label: shared.accessUntil, value: date(accessUntil) }] : []),
    ],
  });
}
