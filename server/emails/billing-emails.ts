import { declineReason } from "./decline-reason";
import { cardFact, cardText, jobLink, nextFact, toCustomer, writtenFor } from "./customer-email";
import type { AnnouncementProps } from "./customer-email-props";
import type { EmailContent, EmailLinks } from "./email-content";
import type { EmailProps } from "./email-props";
import { formatMessage } from "./format-message";
import { messages } from "./messages";

const { customer: shared } = messages;

type AnnouncementWording =
  typeof messages.announcement | typeof messages.trialEnding | typeof messages.pauseEnding;

/** What comes, when, and how not to have it. */
function announced(
  wording: AnnouncementWording,
  props: AnnouncementProps,
  links: EmailLinks,
): EmailContent {
  const written = writtenFor(props);
  const { title, publisherName: publisher } = props;
  const values = {
    title,
    publisher,
    date: written.date(props.dueAt),
    amount: written.amount(props.amount),
  };
  return toCustomer(props, {
    subject: formatMessage(wording.subject, values),
    preheader:
      typeof wording.preheader === "string"
        ? wording.preheader
        : formatMessage(wording.preheader, values),
    heading: formatMessage(wording.heading, values),
    paragraphs: [formatMessage(wording.body, values), formatMessage(wording.choice, values)],
    facts: [
      { label: shared.amount, value: values.amount },
      { label: shared.nextCharge, value: values.date },
      ...cardFact(props.card),
    ],
    action: jobLink(links, props, "sign-in", messages.announcement.action),
    links: [jobLink(links, props, "cancel"), jobLink(links, props, "update-payment")],
    notes: [shared.linkValidity],
  });
}

export const renewalAnnouncement = (props: AnnouncementProps, links: EmailLinks) =>
  announced(messages.announcement, props, links);

export const trialEnding = (props: AnnouncementProps, links: EmailLinks) =>
  announced(messages.trialEnding, props, links);

export const pauseEnding = (props: AnnouncementProps, links: EmailLinks) =>
  announced(messages.pauseEnding, props, links);

/** What failed in plain words, what happens by itself, and one button that puts it right. */
export function paymentFailed(
  props: EmailProps["payment-failed"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.paymentFailed;
  const written = writtenFor(props);
  const { title, publisherName: publisher, retryAt } = props;
  const amount = written.amount(props.amount);
  const date = written.date(props.at);
  const retry = retryAt && { date: written.date(retryAt) };
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { amount, title }),
    preheader: retry ? formatMessage(wording.preheaderRetry, retry) : wording.preheader,
    heading: formatMessage(wording.heading, { amount }),
    paragraphs: [
      formatMessage(wording.body, { publisher, amount, title, date }),
      formatMessage(wording.reason, { code: declineReason(props.code) }),
      retry ? formatMessage(wording.retry, retry) : wording.noRetry,
      formatMessage(wording.access, { date: written.date(props.accessUntil) }),
    ],
    facts: cardFact(props.card),
    action: jobLink(links, props, "update-payment", wording.action),
    links: [jobLink(links, props, "cancel")],
    notes: [shared.linkValidity],
  });
}

export function paymentRecovered(
  props: EmailProps["payment-recovered"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.paymentRecovered;
  const { title, publisherName: publisher } = props;
  const date = writtenFor(props).date(props.accessUntil);
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { title }),
    preheader: formatMessage(wording.preheader, { date }),
    heading: wording.heading,
    paragraphs: [formatMessage(wording.body, { publisher, title })],
    facts: [{ label: shared.accessUntil, value: date }],
    action: jobLink(links, props, "sign-in"),
  });
}

export function methodMissing(
  props: EmailProps["method-missing"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.methodMissing;
  const written = writtenFor(props);
  const { title, publisherName: publisher, amount } = props;
  const date = written.date(props.dueAt);
  return toCustomer(props, {
    subject: formatMessage(wording.subject, { title, date }),
    preheader: wording.preheader,
    heading: formatMessage(wording.heading, { title }),
    paragraphs: [formatMessage(wording.body, { title, publisher, date })],
    facts: amount ? [{ label: shared.amount, value: written.amount(amount) }] : [],
    action: jobLink(links, props, "update-payment", wording.action),
    links: [jobLink(links, props, "cancel")],
    notes: [shared.linkValidity],
  });
}

export function cardExpiring(props: EmailProps["card-expiring"], links: EmailLinks): EmailContent {
  const wording = messages.cardExpiring;
  const { title, publisherName: publisher } = props;
  const values = { title, publisher, card: cardText(props.card), month: props.expiresMonth };
  return toCustomer(props, {
    subject: formatMessage(wording.subject, values),
    preheader: formatMessage(wording.preheader, values),
    heading: formatMessage(wording.heading, values),
    paragraphs: [formatMessage(wording.body, values)],
    facts: nextFact(props, props.next),
    action: jobLink(links, props, "update-payment", wording.action),
    notes: [shared.linkValidity],
  });
}
