import type { TransactionContext } from "@/server/context";
import { mailboxHead, toMailboxHead } from "./mailbox-message";

const mostShown = 100;

/**
 * The latest mails to one customer, whatever address they went to, newest first. Part of verbs about
 * the customer, and under their permission.
 */
export async function listSentTo(
  { db, publisherId, actor }: TransactionContext,
  customerId: bigint,
) {
  const rows = await db.emailMessage.findMany({
    where: { publisherId, customerId },
    select: mailboxHead,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostShown,
  });
  return rows.map((row) => toMailboxHead(actor, row));
}
