import { inTransaction, type ServiceContext } from "@/server/context";
import { auditNote, requireNote, requireNoter } from "./queries";
import type { CustomerNoteInput } from "./schemas";

/**
 * Deletes a note for good, whoever wrote it: what should not have been noted has to be able to go.
 *
 * @throws not-found  `customer-note.not-found`
 */
export async function deleteCustomerNote(
  ctx: ServiceContext,
  { noteId: id }: CustomerNoteInput,
): Promise<void> {
  requireNoter(ctx);
  const { publisherId } = ctx;
  await inTransaction(ctx, async (tx) => {
    const note = await requireNote(tx, id);
    await tx.db.customerNote.delete({ where: { publisherId_id: { publisherId, id } } });
    await auditNote(tx, "deleted", note);
  });
}
