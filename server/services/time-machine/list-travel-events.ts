import { inTransaction, type ServiceContext } from "@/server/context";
import { Prisma } from "@/server/db/generated/client";
import { notFound } from "@/server/domain/errors";
import type { TimelineEvent } from "@/server/services/customers/timeline";
import { requireTimeMachine } from "./require-time-machine";
import type { TravelEventsInput } from "./schemas";

const pageSize = 50;

type Row = Omit<TimelineEvent, "actor"> & {
  streamId: bigint;
  payload: { subscriptionId?: number };
};

/**
 * What happened while a clock was set forward, latest first, a page at a time.
 *
 * @throws conflict   `time-machine.live`
 * @throws not-found  `time-machine.not-found`
 */
export async function listTravelEvents(
  ctx: ServiceContext,
  { travelId, cursor }: TravelEventsInput,
) {
  requireTimeMachine(ctx, "overview:read");
  return inTransaction(ctx, async ({ db, publisherId }) => {
    const where = { publisherId_id: { publisherId, id: travelId } };
    const travel = await db.timeTravel.findUnique({ where });
    if (!travel) throw notFound("time-machine.not-found", "There is no such travel.");
    const { fromAt, reachedAt, customerId } = travel;
    const own = customerId === null ? Prisma.empty : Prisma.sql`AND "streamId" = ${customerId}`;
    const beyond = !cursor
      ? Prisma.empty
      : Prisma.sql`AND ("occurredAt", id) < (
            SELECT last."occurredAt", last.id FROM event last
             WHERE last."publisherId" = ${publisherId} AND last.id = ${cursor}::uuid)`;
    const rows = await db.$queryRaw<Row[]>`
      SELECT id, "occurredAt", type, payload, "streamId" FROM event
       WHERE "publisherId" = ${publisherId} AND "requestId" = ${travelId}
         AND "occurredAt" > ${fromAt} AND "occurredAt" <= ${reachedAt} ${own} ${beyond}
       ORDER BY "occurredAt" DESC, id DESC LIMIT ${pageSize + 1}`;
    const page = rows.slice(0, pageSize);
    return {
      events: page.map(({ streamId, ...event }) => ({
        // Safe: `recordEvent` writes a payload of its type.
        event: { ...event, actor: { kind: "system", id: null, name: null } } as TimelineEvent,
        customerId: streamId === 0n ? null : Number(streamId),
        subscriptionId: event.payload.subscriptionId ?? null,
      })),
      next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    };
  });
}

export type TravelEvents = Awaited<ReturnType<typeof listTravelEvents>>;
