import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { TimeTravel } from "@/server/db/generated/client";
import { Prisma } from "@/server/db/generated/client";
import { setClock } from "./clocks";

/** One go of a worker at a travel. */
export type Journey = Pick<TimeTravel, "id" | "customerId" | "attempt" | "toAt">;

/** Takes a travel up, or goes on with one whose worker died; `null` where there is nothing to do. */
export const takeUp = (ctx: ServiceContext, travelId: string): Promise<TimeTravel | null> =>
  inTransaction(ctx, async (tx) => {
    const { db, publisherId, wall } = tx;
    const { count } = await db.timeTravel.updateMany({
      where: { publisherId, id: travelId, state: "running" },
      data: { attempt: { increment: 1 }, progressAt: wall.now() },
    });
    const where = { publisherId_id: { publisherId, id: travelId } };
    return count === 0 ? null : db.timeTravel.findUniqueOrThrow({ where });
  });

/** Says that work goes on, for those who look on. */
export const beat = (ctx: ServiceContext, { id, attempt }: Journey): Promise<void> =>
  inTransaction(ctx, async ({ db, publisherId, wall }) => {
    await db.timeTravel.updateMany({
      where: { publisherId, id, attempt, state: "running" },
      data: { progressAt: wall.now() },
    });
  });

/**
 * Notes how far a clock has come, and sets it there. At the end of the way, and where somebody asked
 * for it, the travel is over.
 *
 * @returns whether to go on
 */
export const arrive = (ctx: ServiceContext, journey: Journey, at: Date): Promise<boolean> =>
  inTransaction(ctx, async (tx) => {
    const { db, publisherId, wall } = tx;
    const travel = await hold(tx, journey);
    if (!travel) return false;
    const happened = await countHappened(tx, travel, at);
    await setClock(tx, travel.customerId, at);
    if (travel.customerId === null) await forgetImages(tx, at);
    const isThere = at >= travel.toAt;
    const isOver = isThere || travel.cancelRequestedAt !== null;
    const state = isThere ? "done" : "cancelled";
    const progressAt = wall.now();
    await db.timeTravel.update({
      where: { publisherId_id: { publisherId, id: travel.id } },
      data: {
        reachedAt: at,
        progressAt,
        chargeCount: { increment: happened.charges },
        eventCount: { increment: happened.events },
        ...(isOver && { state, finishedAt: progressAt }),
      },
    });
    return !isOver;
  });

/** What the publisher has seen for itself now. */
const forgetImages = ({ db, publisherId }: TransactionContext, until: Date) =>
  db.customerImage.deleteMany({ where: { publisherId, until: { lte: until } } });

/** Ends a travel that cannot go on, with a sentence for whoever started it; the clock stays where it is. */
export const fail = (ctx: ServiceContext, journey: Journey, failure: string): Promise<void> =>
  inTransaction(ctx, async ({ db, publisherId, wall }) => {
    const { id, attempt } = journey;
    const now = wall.now();
    await db.timeTravel.updateMany({
      where: { publisherId, id, attempt, state: "running" },
      data: { state: "failed", failure, finishedAt: now, progressAt: now },
    });
  });

async function hold({ db, publisherId }: TransactionContext, { id, attempt }: Journey) {
  await db.$queryRaw`
    SELECT 1 FROM time_travel WHERE "publisherId" = ${publisherId} AND id = ${id}::uuid FOR UPDATE`;
  return db.timeTravel.findFirst({ where: { publisherId, id, attempt, state: "running" } });
}

/** What happened by business time since the last stop. */
async function countHappened(
  { db, publisherId }: TransactionContext,
  { customerId, reachedAt }: TimeTravel,
  at: Date,
) {
  const [of, stream] =
    customerId === null
      ? [Prisma.empty, Prisma.empty]
      : [Prisma.sql`AND "customerId" = ${customerId}`, Prisma.sql`AND "streamId" = ${customerId}`];
  const [row] = await db.$queryRaw<{ charges: bigint; events: bigint }[]>`
    SELECT (SELECT count(*) FROM transaction
             WHERE "publisherId" = ${publisherId} AND kind <> 'initial'
               AND "occurredAt" > ${reachedAt} AND "occurredAt" <= ${at} ${of}) AS charges,
           (SELECT count(*) FROM event
             WHERE "publisherId" = ${publisherId}
               AND "occurredAt" > ${reachedAt} AND "occurredAt" <= ${at} ${stream}) AS events`;
  return { charges: Number(row?.charges ?? 0n), events: Number(row?.events ?? 0n) };
}
