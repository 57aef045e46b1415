import { inTransaction, type ServiceContext } from "@/server/context";
import { forbidden } from "@/server/domain/errors";
import { auditNote, requireNote, requireNoter } from "./queries";
import type { EditCustomerNoteInput } from "./schemas";

/**
 * Changes the words of a note. They are its author's: nobody else puts words into their mouth.
 *
 * @throws not-found  `customer-note.not-found`
 * @throws forbidden  `customer-note.of-another`
 */
export async function editCustomerNote(
  ctx: ServiceContext,
  { noteId: id, text }: EditCustomerNoteInput,
): Promise<void> {
  const authorId = requireNoter(ctx);
  const { publisherId } = ctx;
  await inTransaction(ctx, async (tx) => {
    const note = await requireNote(tx, id);
    if (note.authorId !== authorId) {
      throw forbidden("customer-note.of-another", "Only who wrote a note can change its words.");
    }
    if (note.text === text) return;
    await tx.db.customerNote.update({
      where: { publisherId_id: { publisherId, id } },
      data: { text, editedAt: tx.wall.now() },
    });
    await auditNote(tx, "edited", note);
  });
}
