import { jobLink, nextFact, toCustomer, writtenFor } from "./customer-email";
import type { EmailContent, EmailLinks } from "./email-content";
import type { EmailProps } from "./email-props";
import { formatMessage } from "./format-message";
import { messages } from "./messages";

const { customer: shared } = messages;

export function subscriptionSwitched(
  props: EmailProps["subscription-switched"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.switched;
  const values = { title: props.title, from: props.fromTitle, publisher: props.publisherName };
  return toCustomer(props, {
    subject: formatMessage(wording.subject, values),
    preheader: formatMessage(wording.preheader, values),
    heading: formatMessage(wording.heading, values),
    paragraphs: [formatMessage(wording.body, values)],
    facts: [{ label: shared.plan, value: props.title }, ...nextFact(props, props.next)],
    action: jobLink(links, props, "sign-in"),
    links: [jobLink(links, props, "cancel")],
  });
}

export function switchScheduled(
  props: EmailProps["switch-scheduled"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.switchScheduled;
  const { amount, date } = writtenFor(props);
  const { title, toTitle: to } = props;
  const values = { title, to, date: date(props.from), amount: amount(props.amount) };
  return toCustomer(props, {
    subject: formatMessage(wording.subject, values),
    preheader: formatMessage(wording.preheader, values),
    heading: formatMessage(wording.heading, values),
    paragraphs: [formatMessage(wording.body, values), wording.choice],
    action: jobLink(links, props, "change-plan", wording.action),
    links: [jobLink(links, props, "cancel")],
    notes: [shared.linkValidity],
  });
}

export function switchUndone(props: EmailProps["switch-undone"], links: EmailLinks): EmailContent {
  const wording = messages.switchUndone;
  const values = { title: props.title, to: props.toTitle };
  return toCustomer(props, {
    subject: formatMessage(wording.subject, values),
    preheader: formatMessage(wording.preheader, values),
    heading: formatMessage(wording.heading, values),
    paragraphs: [formatMessage(wording.body, values)],
    action: jobLink(links, props, "sign-in"),
  });
}

/** At once when somebody cancels: until when they may watch, and how to take it back. */
export function subscriptionStopped(
  props: EmailProps["subscription-stopped"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.stopped;
  const { title, publisherName: publisher } = props;
  const date = writtenFor(props).date(props.accessUntil);
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { title, date }),
    preheader: wording.preheader,
    heading: wording.heading,
    paragraphs: [formatMessage(wording.body, { publisher, title, date }), wording.choice],
    facts: [{ label: shared.accessUntil, value: date }],
    action: jobLink(links, props, "resume", formatMessage(wording.action, { title })),
    notes: [shared.linkValidity],
  });
}

export function subscriptionResumed(
  props: EmailProps["subscription-resumed"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.resumed;
  const { title, publisherName: publisher } = props;
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { title }),
    preheader: wording.preheader,
    heading: formatMessage(wording.heading, { title }),
    paragraphs: [formatMessage(wording.body, { title, publisher })],
    facts: nextFact(props, props.next),
    action: jobLink(links, props, "sign-in"),
    links: [jobLink(links, props, "cancel")],
  });
}

export function pauseScheduled(
  props: EmailProps["pause-scheduled"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.pauseScheduled;
  const values = { title: props.title, date: writtenFor(props).date(props.from) };
  return toCustomer(props, {
    subject: formatMessage(wording.subject, values),
    preheader: wording.preheader,
    heading: formatMessage(wording.heading, values),
    paragraphs: [formatMessage(wording.body, values)],
    action: jobLink(links, props, "sign-in", wording.action),
    links: [jobLink(links, props, "cancel")],
  });
}

export function subscriptionPaused(
  props: EmailProps["subscription-paused"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.paused;
  const values = { title: props.title, date: writtenFor(props).date(props.resumesAt) };
  return toCustomer(props, {
    subject: formatMessage(wording.subject, values),
    preheader: wording.preheader,
    heading: formatMessage(wording.heading, values),
    paragraphs: [formatMessage(wording.body, values)],
    action: jobLink(links, props, "resume", wording.action),
    links: [jobLink(links, props, "cancel")],
    notes: [shared.linkValidity],
  });
}

/** Which of the sentences about an end it is; a chargeback is a dispute to its reader. */
const endings = {
  customer: "customer",
  payment: "payment",
  publisher: "publisher",
  refund: "refund",
  chargeback: "other",
} as const;

export function accessExpired(
  props: EmailProps["access-expired"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.expired;
  const { title, publisherName: publisher } = props;
  const reason = endings[props.reason];
  const date = writtenFor(props).date(props.at);
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { title }),
    preheader: formatMessage(wording.preheader, { reason }),
    heading: formatMessage(wording.subject, { title }),
    paragraphs: [
      formatMessage(wording.body, { reason, title, date, publisher }),
      formatMessage(wording.again, { publisher }),
    ],
    action: jobLink(links, props, "sign-in", wording.action),
  });
}
