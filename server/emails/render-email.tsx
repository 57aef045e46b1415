import { render } from "@react-email/render";
import { defaultBrand, type EmailBrand } from "@/server/domain/email-brand";
import type { EmailContent } from "./email-content";
import { EmailLayout } from "./email-layout";
import { formatMessage } from "./format-message";
import { messages } from "./messages";
import { plainText } from "./plain-text";

type Setting = {
  isSandbox: boolean;
  /** Somebody tries out how it looks, with figures that are nobody's. */
  isTest?: boolean;
  brand?: EmailBrand;
};

/** Turns what a mail says into its three parts; in the sandbox each of them says that it is a demo. */
export async function renderEmail(
  content: EmailContent,
  { isSandbox, isTest = false, brand = defaultBrand }: Setting,
) {
  const { subject, recordedSubject = subject, sender } = content;
  const { layout } = messages;
  const marks = [
    ...(isTest ? [{ subject: layout.testSubject, banner: layout.test }] : []),
    ...(isSandbox ? [{ subject: layout.sandboxSubject, banner: layout.sandbox }] : []),
  ];
  const marked = (words: string) =>
    marks.reduce((subject, mark) => formatMessage(mark.subject, { subject }), words);
  const banners = marks.map(({ banner }) => banner);
  return {
    senderName: sender?.name,
    subject: marked(subject),
    recordedSubject: marked(recordedSubject),
    html: await render(<EmailLayout content={content} banners={banners} brand={brand} />),
    text: plainText(content, banners),
  };
}
