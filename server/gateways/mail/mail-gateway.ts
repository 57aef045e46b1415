export type Mail = {
  from: { name: string; address: string };
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Stays the same over retries, so that a receiving server can drop a twin. */
  messageId: string;
};

/** Takes a finished mail to its recipient, or keeps it where the sandbox shows it. */
export type MailGateway = {
  /** Where a delivered mail is: handed to an SMTP server, or only in our own table. */
  readonly destination: "smtp" | "mailbox";
  /** @throws when the mail was not accepted and may be tried again */
  deliver(mail: Mail): Promise<void>;
};
