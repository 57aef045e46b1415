import { render } from "@react-email/render";
import type { EmailContent } from "./email-content";
import { EmailLayout } from "./email-layout";
import { formatMessage } from "./format-message";
import { messages } from "./messages.en";
import { plainText } from "./plain-text";

/** Turns what a mail says into its three parts; in the sandbox each of them says that it is a demo. */
export async function renderEmail(content: EmailContent, setting: { isSandbox: boolean }) {
  const { isSandbox } = setting;
  const { subject } = content;
  return {
    subject: isSandbox ? formatMessage(messages.layout.sandboxSubject, { subject }) : subject,
    html: await render(<EmailLayout content={content} isSandbox={isSandbox} />),
    text: plainText(content, setting),
  };
}
