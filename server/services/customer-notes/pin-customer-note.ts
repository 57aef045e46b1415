import { inTransaction, type ServiceContext } from "@/server/context";
import { auditNote, requireNote, requireNoter } from "./queries";
import type { PinCustomerNoteInput } from "./schemas";

/**
 * Keeps a note above the others, or lets it go back to its place.
 *
 * @throws not-found  `customer-note.not-found`
 */
export async function pinCustomerNote(
  ctx: ServiceContext,
  { noteId: id, isPinned }: PinCustomerNoteInput,
): Promise<void> {
  requireNoter(ctx);
  const { publisherId } = ctx;
  await inTransaction(ctx, async (tx) => {
    const note = await requireNote(tx, id);
    if (note.isPinned === isPinned) return;
    await tx.db.customerNote.update({
      where: { publisherId_id: { publisherId, id } },
      data: { isPinned },
    });
    await auditNote(tx, isPinned ? "pinned" : "unpinned", note);
  });
}
