import { requireMember } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import type { ServiceContext, TransactionContext } from "@/server/context";
import type { CustomerNote } from "@/server/db/generated/client";
import { notFound } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";

/**
 * Notes say whatever the team thought worth noting of somebody: they are for people of the team who
 * care for customers and may know who they are.
 *
 * @returns the account that calls
 * @throws forbidden  `auth.permission-missing`
 */
export function requireNoter({ actor }: ServiceContext): string {
  authorize(actor, "customers:write");
  authorize(actor, "personal-data:read");
  return requireMember(actor).accountId;
}

/** @throws not-found  `customer-note.not-found` */
export async function requireNote(
  { db, publisherId }: TransactionContext,
  id: string,
): Promise<CustomerNote> {
  const note = await db.customerNote.findUnique({
    where: { publisherId_id: { publisherId, id } },
  });
  if (!note) throw notFound("customer-note.not-found", "There is no such note here.");
  return note;
}

/** Notes that something was done with a note, never what it says. */
export const auditNote = (
  tx: TransactionContext,
  what: "added" | "edited" | "deleted" | "pinned" | "unpinned",
  { id, customerId }: Pick<CustomerNote, "id" | "customerId">,
): Promise<void> =>
  recordAuditEntry(tx, {
    action: `customer.note-${what}`,
    targetType: "customer",
    targetId: String(customerId),
    after: { noteId: id },
  });
