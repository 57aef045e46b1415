import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { readDistinctValues } from "@/server/db/list/distinct-values";
import { auditEntries } from "./audit-list";
import { namesOf } from "./queries";

/** What the log's filters can offer: the actions, actors and kinds of target that occur in it. */
export async function listAuditFacets(ctx: ServiceContext) {
  authorize(ctx.actor, "audit:read");

  return inTransaction(ctx, async (tx) => {
    const actions = await readDistinctValues(tx, auditEntries, "action");
    const targetTypes = await readDistinctValues(tx, auditEntries, "targetType");
    const actorIds = await readDistinctValues(tx, auditEntries, "actor");
    const names = await namesOf(tx, actorIds);
    return {
      actions,
      targetTypes,
      actors: actorIds.map((id) => ({ id, name: names.get(id) ?? null })),
    };
  });
}
