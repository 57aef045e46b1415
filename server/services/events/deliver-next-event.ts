import { standingAt } from "@/server/clock";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";
import type { Event } from "@/server/db/generated/client";
import { forbidden } from "@/server/domain/errors";
import type { EventConsumer, EventPayloads, EventType } from "@/server/domain/events";
import { serializeError } from "@/server/log-error";

/** An event as its consumers see it. */
export type RecordedEvent = {
  [Type in EventType]: Pick<
    Event,
    "id" | "publisherId" | "streamId" | "sequence" | "version" | "occurredAt" | "recordedAt"
  > &
    Pick<Event, "actorKind" | "actorId" | "requestId"> & {
      type: Type;
      payload: EventPayloads[Type];
    };
}[EventType];

/**
 * Takes one event, within the transaction that marks it as taken: what it writes happens exactly
 * once. Whatever reaches outside (a mail, a webhook) is left to a job that it enqueues.
 */
export type TakeEvent = (tx: TransactionContext, event: RecordedEvent) => Promise<void>;

export type Stream = { consumer: EventConsumer; streamId: bigint };

/** How long an event is tried again before its consumer goes on without it. */
const patienceDays = 3;

/**
 * Hands a stream's oldest waiting event to its consumer. Two deliveries of one stream take turns on
 * that event's row, so no event overtakes another, and a failed one is the first to be tried again.
 *
 * @returns whether there was an event; `false` means that the stream is done
 * @throws whatever the consumer threw, after noting it, so that the queue tries again later
 */
export async function deliverNextEvent(
  ctx: ServiceContext,
  stream: Stream,
  take: TakeEvent,
): Promise<boolean> {
  if (ctx.actor.kind !== "system") throw forbidden("event.system-only");

  const tried: { sequence: bigint | null } = { sequence: null };
  try {
    return await inTransaction(ctx, async (tx) => {
      const sequence = (tried.sequence = await lockOldest(tx, stream));
      if (sequence === null) return false;
      const event = await readEvent(tx, stream, sequence);
      // Whatever comes of it belongs to its moment, however late it is taken, or long after by now.
      await take({ ...tx, clock: standingAt(event.occurredAt) }, event);
      await settle(tx, stream, sequence, { state: "done" });
      return true;
    });
  } catch (error) {
    if (tried.sequence !== null) await noteFailure(ctx, stream, tried.sequence, error);
    throw error;
  }
}

async function lockOldest(tx: TransactionContext, { consumer, streamId }: Stream) {
  const [row] = await tx.db.$queryRaw<{ sequence: bigint }[]>`
    SELECT sequence FROM outbox_entry
     WHERE "publisherId" = ${tx.publisherId} AND consumer = ${consumer}
       AND "streamId" = ${streamId} AND state = 'pending'
     ORDER BY sequence LIMIT 1 FOR UPDATE`;
  return row?.sequence ?? null;
}

async function readEvent(tx: TransactionContext, { streamId }: Stream, sequence: bigint) {
  const { publisherId } = tx;
  const row = await tx.db.event.findUniqueOrThrow({
    where: { publisherId_streamId_sequence: { publisherId, streamId, sequence } },
  });
  // Safe: `recordEvent` writes no other types, each with its own payload.
  return row as unknown as RecordedEvent;
}

/** Counts the failure in a transaction of its own; after days of them, gives this one event up. */
const noteFailure = (ctx: ServiceContext, stream: Stream, sequence: bigint, error: unknown) =>
  inTransaction(ctx, async (tx) => {
    const { type, message } = serializeError(error);
    const { recordedAt } = await settle(tx, stream, sequence, {
      attempts: { increment: 1 },
      lastError: `${type}: ${message}`,
    });
    const waitedMs = tx.wall.now().getTime() - recordedAt.getTime();
    if (waitedMs < patienceDays * 86_400_000) return;
    await settle(tx, stream, sequence, { state: "failed" });
    tx.log.error({ consumer: stream.consumer, sequence: Number(sequence) }, "event given up");
  });

type Outcome = { state?: "done" | "failed"; attempts?: { increment: 1 }; lastError?: string };

function settle(
  tx: TransactionContext,
  { consumer, streamId }: Stream,
  sequence: bigint,
  outcome: Outcome,
) {
  const { publisherId } = tx;
  const key = { publisherId, consumer, streamId, sequence };
  return tx.db.outboxEntry.update({
    where: { publisherId_consumer_streamId_sequence: key },
    data: { ...outcome, ...(outcome.state && { settledAt: tx.wall.now() }) },
  });
}
