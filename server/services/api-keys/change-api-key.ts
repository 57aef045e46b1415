import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { changedValues } from "@/server/domain/changed-values";
import { recordChange } from "@/server/services/events/record-change";
import { keepNetworks, lockApiKey } from "./queries";
import type { ChangeApiKeyInput } from "./schemas";

/**
 * Changes what a key is called and from where it works, from the next call on.
 *
 * @throws not-found  `api-key.not-found`
 */
export async function changeApiKey(
  ctx: ServiceContext,
  { keyId, name, networks }: ChangeApiKeyInput,
): Promise<void> {
  authorize(ctx.actor, "settings:write");

  await inTransaction(ctx, async (tx) => {
    const { publisherId } = tx;
    const known = await lockApiKey(tx, keyId);
    const change = changedValues(
      { name: known.name, networks: listed(known.networks) },
      { name, networks: listed(networks) },
    );
    if (change === null) return;

    await tx.db.apiKey.update({
      where: { publisherId_id: { publisherId, id: keyId } },
      data: { name },
    });
    await keepNetworks(tx, keyId, networks);
    await recordChange(tx, {
      type: "api-key.changed",
      payload: { keyId, fields: Object.keys(change.after) },
      targetType: "api-key",
      targetId: keyId,
      ...change,
    });
  });
}

const listed = (networks: readonly string[]) => networks.toSorted().join(", ");
