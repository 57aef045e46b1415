import type { Actor } from "@/server/auth/actor";
import { personalFields, seesPersonalData } from "@/server/auth/personal-data";
import type { EmailMessage } from "@/server/db/generated/client";
import type { EmailTemplate } from "@/server/emails/email-props";
import { templates } from "@/server/emails/templates";
import type { EmailState } from "./list-deliveries";

type HeadRow = Omit<
  EmailMessage,
  "html" | "text" | "props" | "publisherId" | "dedupeKey" | "customerId"
>;

export const mailboxHead = {
  id: true,
  template: true,
  toEmail: true,
  subject: true,
  state: true,
  attempts: true,
  failure: true,
  createdAt: true,
  sentAt: true,
  resendOfId: true,
  isTest: true,
} as const;

/** Mail to the team and to account holders; everything else goes to customers. */
const teamTemplates: ReadonlySet<string> = new Set<EmailTemplate>([
  "sign-up-confirmation",
  "sign-up-known-address",
  "password-reset",
  "password-changed",
  "second-factor-enabled",
  "second-factor-disabled",
  "recovery-code-used",
  "recovery-codes-renewed",
  "invitation",
  "permission-request",
  "ownership-received",
  "ownership-given",
  "export-ready",
]);

/** Whether a mail tells of a customer to somebody who may not know who customers are. */
export const isHiddenFrom = (actor: Actor, { template }: Pick<EmailMessage, "template">) =>
  !teamTemplates.has(template) && !seesPersonalData(actor);

/** A mail as a line of the mailbox. A subject may hold a code, and a failure an address. */
export function toMailboxHead(actor: Actor, row: HeadRow) {
  // Safe: `queueEmail` takes no other template, and a check constraint allows these states alone.
  const { label } = templates[row.template as EmailTemplate];
  const isHidden = isHiddenFrom(actor, row);
  const { toEmail } = isHidden ? personalFields(actor, row, { toEmail: "email" }) : row;
  return {
    id: row.id,
    kind: label,
    to: toEmail,
    /** Known once it is rendered; until then the mail goes by its kind. */
    subject: isHidden ? label : row.subject || label,
    state: row.state as EmailState,
    failure: row.failure && isHidden ? "The mail server refused it." : row.failure,
    createdAt: row.createdAt,
    isResent: row.resendOfId !== null,
  };
}
