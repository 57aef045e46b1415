import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { requireCustomer } from "@/server/services/customers/require-customer";
import type { CustomerInput } from "@/server/services/customers/schemas";

/**
 * What the team noted of a customer: what is pinned first, then the latest.
 *
 * @throws not-found  `customer.not-found`
 */
export async function listCustomerNotes(ctx: ServiceContext, { customerId }: CustomerInput) {
  const { actor } = ctx;
  authorize(actor, "personal-data:read");
  return inTransaction(ctx, async (tx) => {
    const { db, publisherId } = tx;
    const { id } = await requireCustomer(tx, customerId);
    const rows = await db.customerNote.findMany({
      where: { publisherId, customerId: id },
      orderBy: [{ isPinned: "desc" }, { createdAt: "desc" }, { id: "desc" }],
    });
    const authors = await db.adminAccount.findMany({
      where: { id: { in: [...new Set(rows.map(({ authorId }) => authorId))] } },
      select: { id: true, name: true },
    });
    const names = new Map(authors.map((author) => [author.id, author.name]));
    return rows.map((row) => ({
      id: row.id,
      text: row.text,
      isPinned: row.isPinned,
      author: names.get(row.authorId) ?? "Former account",
      isOwn: actor.kind === "admin" && actor.accountId === row.authorId,
      createdAt: row.createdAt,
      editedAt: row.editedAt,
    }));
  });
}

export type CustomerNoteView = Awaited<ReturnType<typeof listCustomerNotes>>[number];
