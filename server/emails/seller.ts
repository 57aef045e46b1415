import type { Seller } from "./customer-email-props";
import type { EmailContent } from "./email-content";
import { formatMessage } from "./format-message";
import { messages } from "./messages";

/** A mail to a customer comes from whom they bought from: of Tenure they have never heard. */
export function senderOf({ publisherName: publisher, imprint }: Seller): EmailContent["sender"] {
  const footer = formatMessage(messages.layout.customerFooter, { publisher });
  return { name: publisher, footer, ...(imprint && { imprint }) };
}

/** Where questions go, if the publisher has said so. */
export const supportNotes = ({ publisherName: publisher, support }: Seller): string[] =>
  support ? [formatMessage(messages.layout.support, { publisher, support })] : [];
