import { render } from "@react-email/render";
import type { EmailContent } from "./email-content";
import { EmailLayout } from "./email-layout";
import { formatMessage } from "./format-message";
import { messages } from "./messages";
import { plainText } from "./plain-text";

/** Turns what a mail says into its three parts; in the sandbox each of them says that it is a demo. */
export async function renderEmail(content: EmailContent, setting: { isSandbox: boolean }) {
  const { isSandbox } = setting;
  const { subject, recordedSubject = subject, sender } = content;
  const marked = (subject: string) =>
    isSandbox ? formatMessage(messages.layout.sandboxSubject, { subject }) : subject;
  return {
    senderName: sender?.name,
    subject: marked(subject),
    recordedSubject: marked(recordedSubject),
    html: await render(<EmailLayout content={content} isSandbox={isSandbox} />),
    text: plainText(content, setting),
  };
}
