import { actorId } from "@/server/auth/actor";
import { wakeWithCommit, type TransactionContext } from "@/server/context";
import { toJson } from "@/server/db/bulk-rows";
import { newId } from "@/server/db/new-id";
import { eventCatalogue } from "@/server/domain/event-catalogue";
import type { EventConsumer, EventPayloads, EventType } from "@/server/domain/events";
import { consumersOf } from "./consumers-of";
import { wakingJob } from "./wake-consumer";

/** Stream of what concerns the publisher rather than one customer. */
const publisherStream = 0;

/** Something that happened: to a customer, or to the publisher itself. */
type Happened<T extends EventType> = {
  type: T;
  payload: EventPayloads[T];
  /** The customer it happened to; none for the publisher's own stream. */
  customerId?: number;
  /** Business time; the clock's, unless it was some other moment. */
  occurredAt?: Date;
};

export type NewEvent = { [T in EventType]: Happened<T> }[EventType];

/** Appends an event within the transaction that causes it, and owes it to its consumers. */
export const recordEvent = <T extends EventType>(
  tx: TransactionContext,
  event: Happened<T>,
): Promise<void> => recordEvents(tx, [event as NewEvent]); // one of them, whichever it is

/**
 * Appends events in their order, in one statement however many they are. Numbering locks the rows of
 * their streams, so the sequence of one customer has no gaps and no twins.
 */
export async function recordEvents(
  tx: TransactionContext,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const { publisherId } = tx;
  const now = tx.clock.now();
  const { isSilent = false } = tx;
  const rows = events.map((event) => eventRow(event, { id: newId(), now, isSilent }));
  await tx.db.$executeRaw`
    WITH given AS (
      SELECT * FROM ROWS FROM (json_to_recordset(${toJson(rows)}::json) AS (
               id uuid, "streamId" bigint, type text, version int, "occurredAt" timestamptz,
               payload jsonb, consumers text[])) WITH ORDINALITY
               AS e (id, "streamId", type, version, "occurredAt", payload, consumers, place)
    ), numbered AS (
      INSERT INTO event_stream AS s ("publisherId", id, "lastSequence")
      SELECT ${publisherId}::bigint, "streamId", count(*) FROM given GROUP BY "streamId" ORDER BY "streamId"
      ON CONFLICT ("publisherId", id) DO UPDATE SET "lastSequence" = s."lastSequence" + excluded."lastSequence"
      RETURNING id, "lastSequence"
    ), recorded AS (
      INSERT INTO event ("publisherId", id, "streamId", sequence, type, version, "occurredAt",
                         "recordedAt", "actorKind", "actorId", "requestId", payload)
      SELECT ${publisherId}::bigint, g.id, "streamId",
             "lastSequence" + 1 - row_number() OVER (PARTITION BY "streamId" ORDER BY place DESC),
             type, version, "occurredAt", ${tx.wall.now()}::timestamptz, ${tx.actor.kind},
             ${actorId(tx.actor)}::text, ${tx.requestId}, payload
        FROM given g JOIN numbered n ON n.id = g."streamId"
      RETURNING "publisherId", id, "streamId", sequence, "recordedAt"
    )
    INSERT INTO outbox_entry ("publisherId", consumer, "streamId", sequence, "eventId", "isSilent", "recordedAt")
    SELECT "publisherId", consumer, r."streamId", sequence, r.id, ${isSilent}::boolean, "recordedAt"
      FROM recorded r JOIN given g ON g.id = r.id, unnest(consumers) AS consumer`;
  wakeConsumers(tx, new Set(rows.flatMap(({ consumers }) => consumers)));
}

/** An event as it is written, but for its place in its stream. */
export const eventRow = (
  event: NewEvent,
  { id, now, isSilent = false }: { id: string; now: Date; isSilent?: boolean | undefined },
) => ({
  id,
  streamId: event.customerId ?? publisherStream,
  type: event.type,
  version: eventCatalogue[event.type].version,
  occurredAt: event.occurredAt ?? now,
  payload: event.payload,
  consumers: consumersOf(event, isSilent),
});

/** One job for each consumer that is owed something. */
const wakeConsumers = (tx: TransactionContext, consumers: ReadonlySet<EventConsumer>) =>
  wakeWithCommit(
    tx,
    [...consumers].map((consumer) => wakingJob({ publisherId: Number(tx.publisherId), consumer })),
  );
