import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { notFound } from "@/server/domain/errors";
import { toAuditEntries } from "./queries";
import type { AuditEntryInput } from "./schemas";

/** @throws not-found  `audit.not-found` */
export async function getAuditEntry(ctx: ServiceContext, { entryId }: AuditEntryInput) {
  authorize(ctx.actor, "audit:read");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const row = await tx.db.auditEntry.findUnique({
      where: { publisherId_id: { publisherId, id: entryId } },
    });
    const [entry] = row ? await toAuditEntries(tx, [row]) : [];
    if (!entry) throw notFound("audit.not-found", "There is no such entry in this audit log.");
    return entry;
  });
}
