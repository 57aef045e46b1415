import type { EmailContent, EmailLinks } from "./email-content";
import type { EmailProps } from "./email-props";
import { formatMessage } from "./format-message";
import { messages } from "./messages";
import { senderOf, supportNotes } from "./seller";

/** The code is in the subject, so that it can be read without opening the mail. */
export function checkoutCode(props: EmailProps["checkout-code"], links: EmailLinks): EmailContent {
  const wording = messages.checkoutCode;
  const { publisherName: publisher, validMinutes: minutes } = props;
  const code = links.code(props.sealedCode, props.sessionId);
  return {
    subject: formatMessage(wording.subject, { code, publisher }),
    recordedSubject: wording.recordedSubject,
    preheader: formatMessage(wording.preheader, { minutes }),
    heading: formatMessage(wording.heading, { code }),
    paragraphs: [formatMessage(wording.body, { publisher })],
    notes: [formatMessage(wording.validity, { minutes }), wording.notYou, ...supportNotes(props)],
    sender: senderOf(props),
  };
}

/** The same, for a customer who signs in to their account or proves a new address. */
export function accountCode(props: EmailProps["account-code"], links: EmailLinks): EmailContent {
  const { body, validity, recordedSubject } = messages.accountCode;
  const { publisherName: publisher, validMinutes: minutes } = props;
  const content = checkoutCode(props, links);
  return {
    ...content,
    recordedSubject,
    paragraphs: [formatMessage(body, { publisher })],
    notes: [
      formatMessage(validity, { minutes }),
      messages.checkoutCode.notYou,
      ...supportNotes(props),
    ],
  };
}
