import type { EmailContent, EmailLinks } from "./email-content";
import type { EmailProps } from "./email-props";
import { formatInstant } from "./format-instant";
import { formatMessage } from "./format-message";
import { messages } from "./messages";

export function exportReady(props: EmailProps["export-ready"], links: EmailLinks): EmailContent {
  const wording = messages.exportReady;
  const { title, publisherName: publisher } = props;
  const until = formatInstant(props.expiresAt);
  return {
    subject: formatMessage(wording.subject, { title }),
    preheader: formatMessage(wording.preheader, { until }),
    heading: wording.heading,
    paragraphs: [
      formatMessage(messages.layout.greeting, { name: props.name }),
      formatMessage(wording.body, { title, publisher }),
    ],
    action: { label: wording.action, href: links.exports(props.publisherId) },
    notes: [formatMessage(wording.validity, { until })],
  };
}
