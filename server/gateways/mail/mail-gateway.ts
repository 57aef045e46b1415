export type Mail = {
  from: { name: string; address: string };
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Stays the same over retries, so that a receiving server can drop a twin. */
  messageId: string;
};

export type Delivery =
  | { accepted: true }
  /** Refused for good: the same mail will never be taken. */
  | { accepted: false; reason: string };

/** Takes a finished mail to its recipient, or leaves it in our own table, where the sandbox shows it. */
export type MailGateway = {
  /** Where a delivered mail is: handed to an SMTP server, or only in our own table. */
  readonly destination: "smtp" | "mailbox";
  /** @throws when the mail was not taken this time; another try may succeed */
  deliver(mail: Mail): Promise<Delivery>;
};
