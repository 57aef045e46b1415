import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { enqueue } from "@/server/db/enqueue";
import { newId } from "@/server/db/new-id";
import { forbidden } from "@/server/domain/errors";
import { forgottenAddress } from "@/server/domain/forgotten-address";
import { readEmailSettings } from "@/server/services/emails/email-settings";
import { sendEmail } from "@/server/services/emails/send-email";
import { maxSendAttempts } from "@/server/services/emails/send-attempts";

type Deleted = { customerId: number; email: string };

/**
 * Owes somebody the mail that says that their account is deleted: the one thing that still has their
 * address, until it has left.
 */
export async function oweAcknowledgement(
  tx: TransactionContext,
  { customerId, email }: Deleted,
): Promise<void> {
  const { db, publisherId, clock } = tx;
  const { seller, locale, timeZone } = await readEmailSettings(tx);
  const emailId = newId();
  await db.emailMessage.create({
    data: {
      ...{ publisherId, id: emailId, template: "account-deleted", state: "queued", toEmail: email },
      ...{ dedupeKey: `account-deleted:${customerId}`, customerId: BigInt(customerId) },
      props: { ...seller, locale, timeZone, at: clock.now().toISOString() },
      createdAt: clock.now(),
    },
  });
  const payload = { publisherId: Number(publisherId), emailId };
  await enqueue(db, "acknowledge-deletion", payload, { maxAttempts: maxSendAttempts });
}

/**
 * Sends that mail and forgets where it went, which is also done once it cannot be sent at all.
 *
 * @throws forbidden  to anybody but a job
 */
export async function acknowledgeDeletion(ctx: ServiceContext, emailId: string): Promise<void> {
  if (ctx.actor.kind !== "system") throw forbidden("privacy.system-only");
  try {
    await sendEmail(ctx, { emailId });
  } finally {
    await inTransaction(ctx, async ({ db, publisherId }) => {
      const where = { publisherId_id: { publisherId, id: emailId } };
      const { state, customerId } = await db.emailMessage.findUniqueOrThrow({ where });
      if (state !== "queued" && customerId !== null) {
        await db.emailMessage.update({ where, data: { toEmail: forgottenAddress(customerId) } });
      }
    });
  }
}
