import { formatMessage } from "./format-message";
import { messages } from "./messages";

type Seller = { publisherName: string; support: string | null };

/** A mail to a customer comes from whom they bought from: of Tenure they have never heard. */
export const senderOf = ({ publisherName: publisher }: Seller) => ({
  name: publisher,
  footer: formatMessage(messages.layout.customerFooter, { publisher }),
});

/** Where questions go, if the publisher has said so. */
export const supportNotes = ({ publisherName: publisher, support }: Seller): string[] =>
  support ? [formatMessage(messages.layout.support, { publisher, support })] : [];
