import type { ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { conflict } from "@/server/domain/errors";
import { requireCustomer } from "@/server/services/customers/require-customer";
import { once } from "@/server/services/idempotency/once";
import { auditNote, requireNoter } from "./queries";
import type { AddCustomerNoteInput } from "./schemas";

/**
 * Notes something of a customer, for the team alone.
 *
 * @throws not-found  `customer.not-found`
 * @throws conflict   `customer.anonymised`
 */
export async function addCustomerNote(ctx: ServiceContext, input: AddCustomerNoteInput) {
  const authorId = requireNoter(ctx);
  return once(ctx, "customer-notes.add", input, async (tx) => {
    const { id: customerId, state } = await requireCustomer(tx, input.customerId);
    if (state === "anonymised") {
      throw conflict("customer.anonymised", "Nothing is noted of an anonymised customer.");
    }
    const note = await tx.db.customerNote.create({
      data: {
        ...{ publisherId: tx.publisherId, id: newId(), customerId, authorId },
        ...{ text: input.text, createdAt: tx.wall.now() },
      },
    });
    await auditNote(tx, "added", note);
    return { noteId: note.id };
  });
}
