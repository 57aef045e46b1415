import { createTransport } from "nodemailer";
import type SMTPTransport from "nodemailer/lib/smtp-transport";
import { isLoopback } from "@/server/domain/loopback";
import type { Delivery, Mail, MailGateway } from "./mail-gateway";

/** Longer than any healthy server needs; a job waits on each of these. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Tells machines that no person wrote this, so that no out-of-office note answers it. */
const automatic = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };

/** @param url `smtp://[user:password@]host:port`, or `smtps://` for TLS from the first byte */
export function smtpMail(url: string): MailGateway {
  const transport = createTransport({
    url,
    ...timeouts,
    // STARTTLS is used whenever it is offered; where a password travels it has to be.
    requireTLS: carriesPassword(url),
    // A mail is made of what it was given, never of files or pages it names.
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    destination: "smtp",
    async deliver(mail) {
      try {
        await transport.sendMail(toMessage(mail));
        return { accepted: true };
      } catch (error) {
        return refusalOf(error);
      }
    },
  };
}

const toMessage = ({ from, to, subject, html, text, messageId }: Mail): SMTPTransport.Options => ({
  from,
  // As an object, so that no part of the address is read as a second one.
  to: { name: "", address: to },
  subject,
  html,
  text,
  messageId,
  headers: automatic,
});

/** What nodemailer throws, as far as it matters here. */
type SmtpError = Error & { code?: string; responseCode?: number };

/**
 * A 5xx to the addresses or the content is final for this mail. Everything else, a refused sign-in
 * among it, is ours or the server's to mend, and the mail keeps waiting.
 */
function refusalOf(error: unknown): Delivery {
  if (!(error instanceof Error)) throw error;
  const { code, responseCode = 0, message }: SmtpError = error;
  const isAboutThisMail = code === "EENVELOPE" || code === "EMESSAGE";
  if (isAboutThisMail && responseCode >= 500) return { accepted: false, reason: message };
  throw error;
}

function carriesPassword(url: string): boolean {
  const { username, hostname } = new URL(url);
  return username !== "" && !isLoopback(hostname);
}
