import type { MailGateway } from "./mail-gateway";

/** Nothing leaves the house: the mail stays in its row, and the sandbox's mailbox page shows it. */
export const mailboxMail = (): MailGateway => ({
  destination: "mailbox",
  deliver: async () => ({ accepted: true }),
});
