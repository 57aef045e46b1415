import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { enqueue } from "@/server/db/enqueue";
import { conflict } from "@/server/domain/errors";
import { lockPriceChange, stateOf } from "./price-change-row";
import { recordPriceChange } from "./record-price-change";
import type { SeenPriceChangeInput } from "./schemas";

/**
 * Calls a price change off before it has any effect. A draft is gone at once; of one that was
 * started, whoever was told is told that the price stays.
 *
 * @throws not-found  `price-change.not-found`
 * @throws conflict   `price-change.changed-meanwhile`, `price-change.over`,
 *                    `price-change.in-effect`
 */
export async function cancelPriceChange(
  ctx: ServiceContext,
  input: SeenPriceChangeInput,
): Promise<{ version: number }> {
  authorize(ctx.actor, "offers:write");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const row = await lockPriceChange(tx, input);
    const now = tx.clock.now();
    const state = stateOf(row);
    if (state !== "draft" && state !== "running") {
      throw conflict("price-change.over", "This price change is over, or being called off.");
    }
    if (state === "running" && row.startsAt <= now) {
      throw conflict(
        "price-change.in-effect",
        "The new price is in effect. To go back, write another price change.",
      );
    }
    const version = row.version + 1;
    const cancelled = await tx.db.priceChange.update({
      where: { publisherId_id: { publisherId, id: row.id } },
      data:
        state === "draft"
          ? { state: "cancelled", endedAt: now, startedAt: null, version }
          : { state: "withdrawing", roundAt: 0n, nextActionAt: now, version },
    });
    await recordPriceChange(tx, "price-change.cancelled", cancelled);
    if (state === "running") {
      await enqueue(tx.db, "run-price-changes-of", { publisherId: Number(publisherId) });
    }
    return { version };
  });
}
