import type { EmailContent, EmailLinks } from "./email-content";
import type { EmailProps } from "./email-props";
import { formatInstant } from "./format-instant";
import { formatMessage } from "./format-message";
import { messages } from "./messages";

export function invitation(props: EmailProps["invitation"], links: EmailLinks): EmailContent {
  const wording = messages.invitation;
  const inviter = props.inviterName;
  const publisher = props.publisherName;
  const until = formatInstant(props.expiresAt);
  return {
    subject: formatMessage(wording.subject, { inviter, publisher }),
    preheader: formatMessage(wording.preheader, { until }),
    heading: formatMessage(wording.heading, { publisher }),
    paragraphs: [formatMessage(wording.body, { inviter, publisher })],
    action: { label: wording.action, href: links.invitation(props) },
    notes: [formatMessage(wording.validity, { until }), formatMessage(wording.notYou, { inviter })],
  };
}

export function permissionRequest(
  props: EmailProps["permission-request"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.permissionRequest;
  const { askerName: asker, publisherName: publisher, permission } = props;
  return {
    subject: formatMessage(wording.subject, { asker, publisher }),
    preheader: formatMessage(wording.preheader, { permission }),
    heading: formatMessage(wording.heading, { asker, permission }),
    paragraphs: [
      formatMessage(messages.layout.greeting, { name: props.name }),
      formatMessage(wording.body, { asker, publisher, permission }),
    ],
    action: { label: wording.action, href: links.team(props.publisherId) },
  };
}

export function ownershipReceived(
  props: EmailProps["ownership-received"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.ownershipReceived;
  const publisher = props.publisherName;
  const from = props.fromName;
  return {
    subject: formatMessage(wording.subject, { publisher }),
    preheader: formatMessage(wording.preheader, { from }),
    heading: formatMessage(wording.heading, { publisher }),
    paragraphs: [
      formatMessage(messages.layout.greeting, { name: props.toName }),
      formatMessage(wording.body, { from, publisher }),
    ],
    facts: [{ label: messages.security.when, value: formatInstant(props.at) }],
    action: { label: wording.action, href: links.team(props.publisherId) },
  };
}

export function ownershipGiven(
  props: EmailProps["ownership-given"],
  links: EmailLinks,
): EmailContent {
  const wording = messages.ownershipGiven;
  const publisher = props.publisherName;
  const to = props.toName;
  return {
    subject: formatMessage(wording.subject, { publisher }),
    preheader: formatMessage(wording.preheader, { to }),
    heading: formatMessage(wording.heading, { to, publisher }),
    paragraphs: [
      formatMessage(messages.layout.greeting, { name: props.fromName }),
      formatMessage(wording.body, { publisher, to }),
    ],
    facts: [{ label: messages.security.when, value: formatInstant(props.at) }],
    action: { label: messages.security.action, href: links.forgotPassword() },
    notes: [formatMessage(wording.notYou, { to })],
  };
}
