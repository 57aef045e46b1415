import type { TransactionContext } from "@/server/context";
import { toJson } from "@/server/db/bulk-rows";
import { enqueueAll } from "@/server/db/enqueue";
import { newId } from "@/server/db/new-id";
import { isForgotten } from "@/server/domain/forgotten-address";
import type { EmailProps, EmailTemplate } from "@/server/emails/email-props";
import { maxSendAttempts } from "./send-attempts";

/** A mail to a customer that something gave cause to. */
export type OwedEmail = {
  template: EmailTemplate;
  /** What it is about: the same thing is never mailed twice. */
  dedupeKey: string;
  to: string;
  props: EmailProps[EmailTemplate];
  customerId: bigint;
  /** Business time: when that happened. */
  createdAt: Date;
};

/** Nobody waits at a screen for what is told by the thousand: whoever does goes first. */
const afterOthers = 10;

/** Owes customers mails within the open transaction, in two statements however many they are. */
export async function queueEmails(
  tx: TransactionContext,
  mails: readonly OwedEmail[],
): Promise<void> {
  const { db, publisherId } = tx;
  const rows = mails
    .filter(({ to }) => !isForgotten(to))
    .map(({ to: toEmail, ...mail }) => ({ ...mail, toEmail, id: newId() }));
  if (rows.length === 0) return;
  const owed = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO email_message ("publisherId", id, template, "dedupeKey", "toEmail", "customerId", props, state, "createdAt")
    SELECT ${publisherId}::bigint, id, template, "dedupeKey", "toEmail", "customerId", props, 'queued', "createdAt"
      FROM json_to_recordset(${toJson(rows)}::json) AS mail (
             id uuid, template text, "dedupeKey" text, "toEmail" text, "customerId" bigint,
             props jsonb, "createdAt" timestamptz)
    ON CONFLICT ("publisherId", "dedupeKey") DO NOTHING
    RETURNING id`;
  await enqueueAll(
    db,
    owed.map(({ id: emailId }) => ({
      task: "send-email",
      payload: { publisherId: Number(publisherId), emailId },
      maxAttempts: maxSendAttempts,
      priority: afterOthers,
    })),
  );
}
