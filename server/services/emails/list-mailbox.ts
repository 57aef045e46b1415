import { inTransaction, type ServiceContext } from "@/server/context";
import type { EmailMessage } from "@/server/db/generated/client";
import { requireMailbox } from "./mailbox-access";
import { mailboxHead, toMailboxHead } from "./mailbox-message";
import type { ListMailboxInput } from "./schemas";

const pageSize = 50;

/**
 * What was mailed, newest first. Customers' addresses are masked for those who may not read them.
 *
 * @throws conflict   `mailbox.live`, `mailbox.smtp`
 * @throws forbidden  `auth.permission-missing`, `mailbox.elsewhere`
 */
export async function listMailbox(ctx: ServiceContext, { cursor }: ListMailboxInput) {
  requireMailbox(ctx);
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const rows = await tx.db.emailMessage.findMany({
      where: { publisherId, ...(cursor && olderThan(cursor)) },
      select: mailboxHead,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
    });
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    return {
      messages: page.map((row) => toMailboxHead(ctx.actor, row)),
      next: last && rows.length > pageSize ? cursorOf(last) : null,
    };
  });
}

export type MailboxPage = Awaited<ReturnType<typeof listMailbox>>;
export type MailboxHead = MailboxPage["messages"][number];

const cursorOf = ({ createdAt, id }: Pick<EmailMessage, "createdAt" | "id">) =>
  `${createdAt.getTime()}_${id}`;

function olderThan(cursor: string) {
  const [time = "", id = ""] = cursor.split("_");
  const createdAt = new Date(Number(time));
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
