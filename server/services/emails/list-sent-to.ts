import type { TransactionContext } from "@/server/context";
import { mailboxHead, toMailboxHead } from "./mailbox-message";

const mostShown = 100;

/**
 * The latest mails to one address, newest first. Part of verbs about whose address it is, and under
 * their permission.
 */
export async function listSentTo({ db, publisherId, actor }: TransactionContext, address: string) {
  const rows = await db.emailMessage.findMany({
    where: { publisherId, toEmail: address },
    select: mailboxHead,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostShown,
  });
  return rows.map((row) => toMailboxHead(actor, row));
}
