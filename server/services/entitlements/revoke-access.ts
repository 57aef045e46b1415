import { authorize } from "@/server/auth/authorize";
import { byClockOf, inTransaction, type ServiceContext } from "@/server/context";
import { conflict, notFound } from "@/server/domain/errors";
import { recordAuditEntry } from "@/server/services/audit/record-audit-entry";
import { offerIdOf } from "@/server/services/billing/facts/offer-key";
import { recordEvent } from "@/server/services/events/record-event";
import type { RevokeAccessInput } from "./schemas";

/**
 * Takes back access that was given by hand. It is the one source that ends: what a subscription or
 * another grant gives stays. Twice is as good as once.
 *
 * @throws not-found  `entitlement.not-found`
 * @throws conflict   `entitlement.of-subscription`
 */
export async function revokeAccess(
  ctx: ServiceContext,
  { entitlementId: id }: RevokeAccessInput,
): Promise<void> {
  authorize(ctx.actor, "customers:write");
  const { publisherId } = ctx;
  await inTransaction(ctx, async (publishers) => {
    const where = { publisherId_id: { publisherId, id } };
    const found = await publishers.db.entitlement.findUnique({ where });
    if (!found) throw notFound("entitlement.not-found", "There is no such entitlement here.");
    if (found.source !== "manual") {
      throw conflict(
        "entitlement.of-subscription",
        "This access belongs to a subscription, and ends with it: stop or cancel that instead.",
      );
    }
    const tx = await byClockOf(publishers, found.customerId);
    const { count } = await tx.db.entitlement.updateMany({
      where: { publisherId, id, revokedAt: null },
      data: { revokedAt: tx.clock.now() },
    });
    if (count === 0) return;
    const offerId = offerIdOf(found);
    await recordEvent(tx, {
      type: "entitlement.revoked",
      customerId: Number(found.customerId),
      payload: { offerId, source: "manual", sourceId: found.sourceId },
    });
    await recordAuditEntry(publishers, {
      action: "entitlement.revoked",
      targetType: "customer",
      targetId: String(found.customerId),
      after: { entitlementId: id, offerId },
    });
  });
}
