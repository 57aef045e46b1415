import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import type { AuditEntry as AuditRow } from "@/server/db/generated/client";
import { readListPage } from "@/server/db/list/read-page";
import type { ListInput } from "@/server/services/lists/schemas";
import { auditEntries } from "./audit-list";
import { toAuditEntries } from "./queries";

/**
 * A page of who did what to what, when, and from where.
 *
 * @throws invalid  `list.unreadable`
 */
export async function listAuditEntries(ctx: ServiceContext, input: ListInput) {
  authorize(ctx.actor, "audit:read");

  return inTransaction(ctx, async (tx) => {
    const page = await readListPage(tx, auditEntries, input, (row: AuditRow) => row);
    return { ...page, rows: await toAuditEntries(tx, page.rows) };
  });
}
