import type { EmailMessage } from "@/server/db/generated/client";
import type { EmailTemplate } from "@/server/emails/email-props";
import { templates } from "@/server/emails/templates";
import type { EmailState } from "./list-deliveries";

type HeadRow = Omit<EmailMessage, "html" | "text" | "props" | "publisherId" | "dedupeKey">;

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
} as const;

/** A mail as a line of the mailbox. */
export function toMailboxHead(row: HeadRow) {
  // Safe: `queueEmail` takes no other template, and a check constraint allows these states alone.
  const { label } = templates[row.template as EmailTemplate];
  return {
    id: row.id,
    kind: label,
    to: row.toEmail,
    /** Known once it is rendered; until then the mail goes by its kind. */
    subject: row.subject || label,
    state: row.state as EmailState,
    failure: row.failure,
    createdAt: row.createdAt,
  };
}
