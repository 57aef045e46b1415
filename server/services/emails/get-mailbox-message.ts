import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { requireMailbox } from "./mailbox-access";
import { isHiddenFrom, toMailboxHead } from "./mailbox-message";
import type { GetMailboxMessageInput } from "./schemas";

/**
 * One mail of the mailbox as it would have left, both parts. An invitation opens a place in the
 * team, so it takes the permission that giving one takes; what a customer was told is hidden from
 * those who may not read personal data.
 *
 * @throws not-found  `mailbox.message-not-found`
 * @throws conflict   `mailbox.live`, `mailbox.smtp`
 * @throws forbidden  `auth.permission-missing`, `mailbox.elsewhere`
 */
export async function getMailboxMessage(
  ctx: ServiceContext,
  { messageId }: GetMailboxMessageInput,
) {
  requireMailbox(ctx);
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const row = await tx.db.emailMessage.findUnique({
      where: { publisherId_id: { publisherId, id: messageId } },
    });
    if (!row) throw notFound("mailbox.message-not-found", "There is no such mail here.");
    if (row.template === "invitation") authorize(ctx.actor, "team:write");
    const isHidden = isHiddenFrom(ctx.actor, row);
    const parts = isHidden ? { html: "", text: "" } : { html: row.html, text: row.text };
    return { ...toMailboxHead(ctx.actor, row), ...parts, isHidden };
  });
}

export type MailboxMessage = Awaited<ReturnType<typeof getMailboxMessage>>;
