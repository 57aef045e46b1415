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
  const sequence = await nextSequence(tx, streamId);
  const recordedAt = tx.wall.now();
  const id = newId();
  const { version, consumers } = eventCatalogue[type];

  await tx.db.event.create({
    data: {
      publisherId,
      id,
      streamId,
      sequence,
      type,
      version,
      occurredAt: tx.clock.now(),
      recordedAt,
      actorKind: tx.actor.kind,
      actorId: actorId(tx.actor),
      requestId: tx.requestId,
      payload,
    },
  });

  for (const consumer of consumers) {
    await tx.db.outboxEntry.create({
      data: { publisherId, consumer, streamId, sequence, eventId: id, recordedAt },
    });
    await enqueue(
      tx.db,
      "dispatch-events",
      { publisherId: Number(publisherId), consumer, streamId: Number(streamId) },
      { jobKey: `dispatch-events:${publisherId}:${consumer}:${streamId}` },
    );
  }
}

async function nextSequence(tx: TransactionContext, streamId: bigint): Promise<bigint> {
  const [row] = await tx.db.$queryRaw<{ lastSequence: bigint }[]>`
    INSERT INTO event_stream AS s ("publisherId", id, "lastSequence")
    VALUES (${tx.publisherId}, ${streamId}, 1)
    ON CONFLICT ("publisherId", id) DO UPDATE SET "lastSequence" = s."lastSequence" + 1
    RETURNING "lastSequence"`;
  if (!row) throw new Error("an upsert answers its row");
  return row.lastSequence;
}
