import type { TransactionContext } from "@/server/context";
import type { SavedView } from "@/server/db/generated/client";
import { recordAuditEntry, type AuditedChange } from "@/server/services/audit/record-audit-entry";

/**
 * Notes a change of what the whole team sees; a private view is nobody else's business. The filters
 * themselves stay out, since they may name a person.
 */
export async function recordViewChange(
  tx: TransactionContext,
  view: SavedView,
  change: Pick<AuditedChange, "action" | "before" | "after">,
): Promise<void> {
  if (!view.isShared) return;
  await recordAuditEntry(tx, { ...change, targetType: "view", targetId: view.id });
}
