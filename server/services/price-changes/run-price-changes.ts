import { businessNow, inTransaction, type ServiceContext } from "@/server/context";
import { forbidden } from "@/server/domain/errors";
import type { PriceChange } from "@/server/db/generated/client";
import { applyNewPrice } from "./apply-new-price";
import { recordPriceChange } from "./record-price-change";
import { tellSubscriber } from "./tell-subscriber";
import { NotNow, withdrawNotice } from "./withdraw-notice";

/** Subscribers of one change that are told in one turn. */
const batchSize = 200;
/** Who has come, or come back, since the last round is told within this time. */
const roundMs = 3_600_000;
/** Who could not be told that a price stays is tried again after this time. */
const retryMs = 60_000;

/**
 * One turn of a publisher's price changes: tells those who move, gives offers their new prices, and
 * takes back what was called off. A turn that was broken off is made good by the next.
 *
 * @returns whether there is more to do at once
 * @throws forbidden  to anybody but a job
 */
export async function runPriceChanges(ctx: ServiceContext): Promise<boolean> {
  if (ctx.actor.kind !== "system") throw forbidden("price-change.system-only");
  const { publisherId } = ctx;
  const due = await inTransaction(ctx, ({ db, clock }) =>
    db.priceChange.findMany({
      where: { publisherId, nextActionAt: { lte: clock.now() } },
      orderBy: { id: "asc" },
    }),
  );
  let hasMore = false;
  for (const change of due) {
    const isDone = await (change.state === "withdrawing"
      ? withdraw(ctx, change)
      : carryOn(ctx, change));
    hasMore ||= !isDone;
  }
  return hasMore;
}

/** @returns whether the round is over */
async function carryOn(ctx: ServiceContext, change: PriceChange): Promise<boolean> {
  const now = await businessNow(ctx);
  if (change.startsAt <= now && change.appliedAt === null) {
    await applyNewPrice(ctx, { priceChangeId: change.id, version: change.version });
  }
  const ids = change.existing === "move" ? await untold(ctx, change) : [];
  for (const id of ids) await attempt(ctx, id, () => tellSubscriber(ctx, change.id, id));
  const isOver = ids.length < batchSize;
  await (isOver ? endRound(ctx, change) : noteRound(ctx, change, ids.at(-1) ?? 0n));
  return isOver;
}

/** Those whom the change may concern and who were not told, from where the round is. */
async function untold(ctx: ServiceContext, change: PriceChange): Promise<bigint[]> {
  const { offerNumber, offerCountry, priceMinor, roundAt, id } = change;
  const rows = await inTransaction(
    ctx,
    ({ db, publisherId }) => db.$queryRaw<{ id: bigint }[]>`
      SELECT s.id FROM subscription s
       WHERE s."publisherId" = ${publisherId} AND s."offerNumber" = ${offerNumber}
         AND s."offerCountry" = ${offerCountry} AND s.state IN ('active', 'paused')
         AND NOT s."isExternallyManaged" AND s."priceMinor" <> ${priceMinor} AND s.id > ${roundAt}
         AND NOT EXISTS (
           SELECT FROM price_change_notice n
            WHERE n."publisherId" = s."publisherId" AND n."priceChangeId" = ${id}::uuid
              AND n."subscriptionId" = s.id)
       ORDER BY s.id
       LIMIT ${batchSize}`,
  );
  return rows.map((row) => row.id);
}

const noteRound = (ctx: ServiceContext, { id, version }: PriceChange, roundAt: bigint) =>
  inTransaction(ctx, ({ db, publisherId }) =>
    db.priceChange.updateMany({ where: { publisherId, id, version }, data: { roundAt } }),
  );

/** The change is finished once the offer has its price and everybody who was told has renewed. */
const endRound = (ctx: ServiceContext, { id, version, startsAt }: PriceChange) =>
  inTransaction(ctx, async (tx) => {
    const { db, publisherId } = tx;
    const now = tx.clock.now();
    const waiting = await db.priceChangeNotice.count({
      where: { publisherId, priceChangeId: id, renewsAt: { gt: now } },
    });
    const isFinished = startsAt <= now && waiting === 0;
    const next = new Date(now.getTime() + roundMs);
    const soonest = startsAt > now && startsAt < next ? startsAt : next;
    const { count } = await db.priceChange.updateMany({
      where: { publisherId, id, version },
      data: isFinished
        ? { state: "finished", endedAt: now, nextActionAt: null, version: version + 1 }
        : { roundAt: 0n, nextActionAt: soonest },
    });
    if (!isFinished || count === 0) return;
    const row = await db.priceChange.findUniqueOrThrow({
      where: { publisherId_id: { publisherId, id } },
    });
    await recordPriceChange(tx, "price-change.finished", row);
  });

/** @returns whether the round is over */
async function withdraw(ctx: ServiceContext, change: PriceChange): Promise<boolean> {
  const { publisherId } = ctx;
  const told = { publisherId, priceChangeId: change.id, withdrawnAt: null };
  const notices = await inTransaction(ctx, ({ db }) =>
    db.priceChangeNotice.findMany({
      where: { ...told, subscriptionId: { gt: change.roundAt } },
      orderBy: { subscriptionId: "asc" },
      take: batchSize,
    }),
  );
  for (const { subscriptionId: id } of notices) {
    await attempt(ctx, id, () => withdrawNotice(ctx, change.id, id));
  }
  const last = notices.at(-1);
  if (last && notices.length === batchSize) {
    await noteRound(ctx, change, last.subscriptionId);
    return false;
  }
  await inTransaction(ctx, async ({ db, clock }) => {
    const now = clock.now();
    const isOver = (await db.priceChangeNotice.count({ where: told })) === 0;
    await db.priceChange.updateMany({
      where: { publisherId, id: change.id, state: "withdrawing" },
      data: isOver
        ? { state: "cancelled", endedAt: now, nextActionAt: null }
        : { roundAt: 0n, nextActionAt: new Date(now.getTime() + retryMs) },
    });
  });
  return true;
}

/** One that cannot be told now, for whatever reason, keeps nobody else waiting. */
async function attempt(
  ctx: ServiceContext,
  subscriptionId: bigint,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof NotNow) return;
    ctx.log.error({ err: error, subscriptionId: Number(subscriptionId) }, "price not told");
  }
}
