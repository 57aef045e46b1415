import { actorId } from "@/server/auth/actor";
import type { TransactionContext } from "@/server/context";
import { enqueue } from "@/server/db/enqueue";
import { newId } from "@/server/db/new-id";
import { eventCatalogue, type EventPayloads, type EventType } from "@/server/domain/events";

/** Stream of what concerns the publisher rather than one customer. */
const publisherStream = 0n;

type NewEvent<T extends EventType> = {
  type: T;
  payload: EventPayloads[T];
  /** The customer it happened to; none for the publisher's own stream. */
  customerId?: number;
};

/**
 * Appends an event within the transaction that causes it, and owes it to its consumers.
 * Numbering locks the stream's row, so the sequence of one customer has no gaps and no twins.
 */
export async function recordEvent<T extends EventType>(
  tx: TransactionContext,
  { type, payload, customerId }: NewEvent<T>,
): Promise<void> {
  const { publisherId } = tx;
  const streamId = customerId === undefined ? publisherStream : BigInt(customerId);
  const recordedAt = tx.wall.now();
  const { version, consumers } = eventCatalogue[type];

  // One statement: a purchase records half a dozen of them.
  await tx.db.$executeRaw`
    WITH numbered AS (
      INSERT INTO event_stream AS s ("publisherId", id, "lastSequence")
      VALUES (${publisherId}, ${streamId}, 1)
      ON CONFLICT ("publisherId", id) DO UPDATE SET "lastSequence" = s."lastSequence" + 1
      RETURNING "publisherId", id, "lastSequence"
    ), recorded AS (
      INSERT INTO event ("publisherId", id, "streamId", sequence, type, version, "occurredAt",
                         "recordedAt", "actorKind", "actorId", "requestId", payload)
      SELECT "publisherId", ${newId()}::uuid, id, "lastSequence", ${type}, ${version}::int,
             ${tx.clock.now()}::timestamptz, ${recordedAt}::timestamptz, ${tx.actor.kind}, ${actorId(tx.actor)}::text,
             ${tx.requestId}, ${JSON.stringify(payload)}::jsonb
        FROM numbered
      RETURNING "publisherId", id, "streamId", sequence, "recordedAt"
    )
    INSERT INTO outbox_entry ("publisherId", consumer, "streamId", sequence, "eventId", "recordedAt")
    SELECT "publisherId", consumer, "streamId", sequence, id, "recordedAt"
      FROM recorded, unnest(${consumers}::text[]) AS consumer`;

  for (const consumer of consumers) {
    await enqueue(
      tx.db,
      "dispatch-events",
      { publisherId: Number(publisherId), consumer, streamId: Number(streamId) },
      { jobKey: `dispatch-events:${publisherId}:${consumer}:${streamId}` },
    );
  }
}
