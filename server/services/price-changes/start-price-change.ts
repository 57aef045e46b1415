import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { enqueue } from "@/server/db/enqueue";
import { conflict } from "@/server/domain/errors";
import { lockPriceChange, stateOf } from "./price-change-row";
import { recordPriceChange } from "./record-price-change";
import type { SeenPriceChangeInput } from "./schemas";

/**
 * Starts a price change: from now on those who move are told of it, and on its first day the offer
 * has its new price.
 *
 * @throws not-found  `price-change.not-found`
 * @throws conflict   `price-change.changed-meanwhile`, `price-change.not-a-draft`,
 *                    `price-change.first-day-past`, `price-change.price-moved`,
 *                    `price-change.another-running`
 */
export async function startPriceChange(
  ctx: ServiceContext,
  input: SeenPriceChangeInput,
): Promise<{ version: number }> {
  authorize(ctx.actor, "offers:write");
  const { publisherId } = ctx;

  return inTransaction(ctx, async (tx) => {
    const row = await lockPriceChange(tx, input);
    const now = tx.clock.now();
    if (stateOf(row) !== "draft") {
      throw conflict("price-change.not-a-draft", "This price change was started already.");
    }
    if (row.startsAt <= now) {
      throw conflict(
        "price-change.first-day-past",
        "Its first day is over. Discard it and write another.",
      );
    }
    if (row.localization.priceMinor !== row.beforeMinor) {
      throw conflict(
        "price-change.price-moved",
        "The offer's price was changed since this was written. Discard it and write another.",
      );
    }
    const { offerNumber, offerCountry } = row;
    // Of two that are started at once, the second waits here and sees the first.
    await tx.db.$queryRaw`
      SELECT 1 FROM offer WHERE "publisherId" = ${publisherId} AND number = ${offerNumber} FOR UPDATE`;
    const another = await tx.db.priceChange.count({
      where: { publisherId, offerNumber, offerCountry, state: { in: ["running", "withdrawing"] } },
    });
    if (another > 0) {
      throw conflict(
        "price-change.another-running",
        "Another price change of this offer is running. Cancel it, or wait until it is finished.",
      );
    }
    const started = await tx.db.priceChange.update({
      where: { publisherId_id: { publisherId, id: row.id } },
      data: {
        state: "running",
        startedAt: now,
        nextActionAt: now,
        version: row.version + 1,
      },
    });
    await recordPriceChange(tx, "price-change.started", started);
    await enqueue(tx.db, "run-price-changes-of", { publisherId: Number(publisherId) });
    return { version: started.version };
  });
}
