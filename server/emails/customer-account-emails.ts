import { jobLink, toCustomer, writtenFor } from "./customer-email";
import type { EmailContent, EmailLinks } from "./email-content";
import type { EmailProps } from "./email-props";
import { formatMessage } from "./format-message";
import { messages } from "./messages";

const { customer: shared } = messages;

export function welcome(props: EmailProps["welcome"], links: EmailLinks): EmailContent {
  const wording = messages.welcome;
  const { publisherName: publisher, email } = props;
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { publisher }),
    preheader: formatMessage(wording.preheader, { email }),
    heading: formatMessage(wording.subject, { publisher }),
    paragraphs: [formatMessage(wording.body, { publisher, email })],
    action: jobLink(links, props, "sign-in"),
  });
}

export function signInLink(props: EmailProps["sign-in-link"], links: EmailLinks): EmailContent {
  const wording = messages.signInLink;
  const { publisherName: publisher } = props;
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { publisher }),
    preheader: wording.preheader,
    heading: formatMessage(wording.heading, { publisher }),
    paragraphs: [formatMessage(wording.body, { publisher })],
    action: jobLink(links, props, "sign-in", wording.action),
    notes: [wording.validity, wording.notYou],
  });
}

export function customerPasswordReset(
  props: EmailProps["customer-password-reset"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.customerPasswordReset;
  const { publisherName: publisher } = props;
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { publisher }),
    preheader: wording.preheader,
    heading: wording.heading,
    paragraphs: [formatMessage(wording.body, { publisher })],
    action: jobLink(links, props, "reset-password", wording.action),
    notes: [wording.validity, wording.notYou],
  });
}

export function customerPasswordChanged(
  props: EmailProps["customer-password-changed"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.customerPasswordChanged;
  const { publisherName: publisher } = props;
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { publisher }),
    preheader: wording.preheader,
    heading: wording.heading,
    paragraphs: [formatMessage(wording.body, { publisher })],
    facts: [{ label: shared.when, value: writtenFor(props).dateTime(props.at) }],
    action: jobLink(links, props, "reset-password", wording.action),
    notes: [formatMessage(shared.notYou, { publisher })],
  });
}

/** To the address that was; it opens nothing any more. */
export function customerEmailChanged(props: EmailProps["customer-email-changed"]): EmailContent {
  const wording = messages.customerEmailChanged;
  const { publisherName: publisher } = props;
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { publisher }),
    preheader: wording.preheader,
    heading: wording.heading,
    paragraphs: [formatMessage(wording.body, { publisher })],
    facts: [{ label: shared.when, value: writtenFor(props).dateTime(props.at) }],
    notes: [formatMessage(shared.notYou, { publisher })],
  });
}

export function accountDeleted(props: EmailProps["account-deleted"]): EmailContent {
  const wording = messages.accountDeleted;
  const { publisherName: publisher } = props;
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { publisher }),
    preheader: wording.preheader,
    heading: wording.heading,
    paragraphs: [formatMessage(wording.body, { publisher }), wording.kept],
    facts: [{ label: shared.when, value: writtenFor(props).dateTime(props.at) }],
  });
}
