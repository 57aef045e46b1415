import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import { enqueueAll } from "@/server/db/enqueue";
import { forbidden } from "@/server/domain/errors";
import { deliverNextEvent, type RecordedEvent } from "@/server/services/events/deliver-next-event";
import { retryingJob } from "@/server/services/events/wake-consumer";
import { mailAll, mailEvent } from "./mail-event";

/** As many as share one transaction: some twenty statements, whether for one event or for all. */
const mostAtOnce = 250;

const consumer = "mail";

/**
 * Tells by mail what happened to a publisher and its customers, many events at a time: the outbox's
 * consumer `mail`. Where one of them fails, all are told one by one, and only its own stream waits
 * for it to succeed.
 *
 * @returns whether there may be more
 * @throws forbidden  to anybody but a job
 */
export async function mailOwedEvents(ctx: ServiceContext): Promise<boolean> {
  if (ctx.actor.kind !== "system") throw forbidden("event.system-only");
  const taken: { events: RecordedEvent[] } = { events: [] };
  try {
    await inTransaction(ctx, async (tx) => {
      await takeTurns(tx);
      const events = (taken.events = await readOwed(tx));
      await mailAll(tx, events);
      await settle(tx, events);
    });
  } catch (error) {
    if (taken.events.length === 0) throw error;
    ctx.log.warn({ err: error, events: taken.events.length }, "mailing one by one");
    await mailOneByOne(ctx, taken.events);
  }
  return taken.events.length === mostAtOnce;
}

/** One batch of a publisher at a time, so that no event overtakes another of its stream. */
const takeTurns = ({ db, publisherId }: TransactionContext) =>
  db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('mail-owed-events', ${publisherId}))`;

/** Streams whose oldest event has failed are left to the job that tries it again. */
async function readOwed({ db, publisherId }: TransactionContext): Promise<RecordedEvent[]> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT e."publisherId", e.id, e."streamId", e.sequence, e.version, e.type, e.payload,
           e."occurredAt", e."recordedAt", e."actorKind", e."actorId", e."requestId"
      FROM outbox_entry o
      JOIN event e ON e."publisherId" = o."publisherId" AND e.id = o."eventId"
     WHERE o."publisherId" = ${publisherId} AND o.consumer = ${consumer} AND o.state = 'pending'
       AND NOT EXISTS (
         SELECT FROM outbox_entry f
          WHERE f."publisherId" = o."publisherId" AND f.consumer = o.consumer
            AND f."streamId" = o."streamId" AND f.state = 'pending' AND f.attempts > 0)
     ORDER BY o."streamId", o.sequence
     LIMIT ${mostAtOnce} FOR UPDATE OF o`;
  // Safe: `recordEvent` writes no other types, each with its own payload.
  return rows as RecordedEvent[];
}

const settle = (
  { db, publisherId, wall }: TransactionContext,
  events: readonly Pick<RecordedEvent, "id">[],
) =>
  db.$executeRaw`
    UPDATE outbox_entry SET state = 'done', "settledAt" = ${wall.now()}
     WHERE "publisherId" = ${publisherId} AND consumer = ${consumer} AND state = 'pending'
       AND "eventId" = ANY (${events.map(({ id }) => id)}::uuid[])`;

async function mailOneByOne(ctx: ServiceContext, events: readonly RecordedEvent[]): Promise<void> {
  const failing: bigint[] = [];
  for (const streamId of new Set(events.map((event) => event.streamId))) {
    try {
      while (await deliverNextEvent(ctx, { consumer, streamId }, mailEvent));
    } catch {
      failing.push(streamId); // noted beside the event
    }
  }
  const publisherId = Number(ctx.publisherId);
  await inTransaction(ctx, ({ db }) =>
    enqueueAll(
      db,
      failing.map((streamId) => retryingJob({ publisherId, consumer, streamId: Number(streamId) })),
    ),
  );
}
