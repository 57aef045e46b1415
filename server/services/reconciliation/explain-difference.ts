import { authorize } from "@/server/auth/authorize";
import { actorId } from "@/server/auth/actor";
import { inTransaction, type ServiceContext } from "@/server/context";
import { conflict } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { getDifferenceRow } from "./queries";
import type { ExplainDifferenceInput } from "./schemas";

/**
 * Notes why the two books differ, so that nobody looks into it again. No money moves by it.
 *
 * @throws not-found  `reconciliation.difference-not-found`
 * @throws conflict   `reconciliation.settled`
 */
export async function explainDifference(
  ctx: ServiceContext,
  { differenceId: id, note }: ExplainDifferenceInput,
): Promise<void> {
  authorize(ctx.actor, "billing:write");
  await inTransaction(ctx, async (tx) => {
    const { db, publisherId } = tx;
    const difference = await getDifferenceRow(tx, id);
    if (difference.state === "settled") {
      throw conflict(
        "reconciliation.settled",
        "The two agree by now: there is nothing to explain.",
      );
    }
    await db.reconciliationDifference.update({
      where: { publisherId_id: { publisherId, id } },
      data: {
        ...{ state: "explained", note, explainedAt: tx.wall.now() },
        explainedBy: actorId(tx.actor),
      },
    });
    await recordAuditEntry(tx, {
      action: "reconciliation.explained",
      targetType: "difference",
      targetId: difference.gatewayReference ?? difference.subject,
      before: { state: difference.state, note: difference.note },
      after: { state: "explained", note },
    });
  });
}
