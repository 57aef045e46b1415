import { requireMember } from "@/server/auth/actor";
import { authorize } from "@/server/auth/authorize";
import { hashOfApiKey, newKeyText } from "@/server/auth/opaque-tokens";
import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { conflict } from "@/server/domain/errors";
import { recordChange } from "@/server/services/events/record-change";
import { keepNetworks } from "./queries";
import type { CreateApiKeyInput } from "./schemas";

const mostKeys = 50;

/**
 * Makes a key to the server APIs. Its text is in this answer and never again: only a hash is kept,
 * so a repeated call makes another key rather than telling the first one.
 *
 * @throws conflict  `api-key.too-many`
 */
export async function createApiKey(
  ctx: ServiceContext,
  { name, networks }: CreateApiKeyInput,
): Promise<{ keyId: string; key: string }> {
  authorize(ctx.actor, "settings:write");
  const { accountId } = requireMember(ctx.actor);
  const key = newKeyText(ctx.publisherId);
  const keyId = newId();

  await inTransaction(ctx, async (tx) => {
    const { db, publisherId } = tx;
    if ((await db.apiKey.count({ where: { publisherId, deletedAt: null } })) >= mostKeys) {
      throw conflict(
        "api-key.too-many",
        `A publisher has at most ${mostKeys} keys. Delete one that is not used any more.`,
      );
    }
    const hint = key.slice(-4);
    await db.apiKey.create({
      data: {
        publisherId,
        id: keyId,
        name,
        secretHash: hashOfApiKey(key),
        hint,
        createdBy: accountId,
        createdAt: tx.clock.now(),
      },
    });
    await keepNetworks(tx, keyId, networks);
    await recordChange(tx, {
      type: "api-key.created",
      payload: { keyId },
      targetType: "api-key",
      targetId: keyId,
      after: { name, hint, networks: networks.toSorted().join(", ") },
    });
  });
  return { keyId, key };
}
