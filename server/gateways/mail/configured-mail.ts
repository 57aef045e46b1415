import { env } from "@/server/env";
import type { MailGateway } from "./mail-gateway";
import { mailboxMail } from "./mailbox-mail";
import { smtpMail } from "./smtp-mail";
import { unconfiguredMail } from "./unconfigured-mail";

/** The mail gateway this installation was started with. */
export function mailGateway(): MailGateway {
  const { SMTP_URL, TENURE_MODE } = env();
  if (SMTP_URL) return smtpMail(SMTP_URL);
  return TENURE_MODE === "sandbox" ? mailboxMail() : unconfiguredMail();
}
