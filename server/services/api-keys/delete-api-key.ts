import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { recordChange } from "@/server/services/events/record-change";
import { lockApiKey } from "./queries";
import type { ApiKeyInput } from "./schemas";

/**
 * Ends a key at once and for good: the only way to stop one. The row stays, so that the audit log
 * still knows what it was called.
 *
 * @throws not-found  `api-key.not-found`
 */
export async function deleteApiKey(ctx: ServiceContext, { keyId }: ApiKeyInput): Promise<void> {
  authorize(ctx.actor, "settings:write");

  await inTransaction(ctx, async (tx) => {
    const { publisherId } = tx;
    const { name, hint, networks } = await lockApiKey(tx, keyId);
    await tx.db.apiKey.update({
      where: { publisherId_id: { publisherId, id: keyId } },
      data: { deletedAt: tx.clock.now() },
    });
    await recordChange(tx, {
      type: "api-key.deleted",
      payload: { keyId },
      targetType: "api-key",
      targetId: keyId,
      before: { name, hint, networks: networks.toSorted().join(", ") },
    });
  });
}
