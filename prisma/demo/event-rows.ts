import { actorId, type Actor } from "@/server/auth/actor";
import { eventRow, type NewEvent } from "@/server/services/events/record-event";
import type { RowIds } from "./row-ids";
import type { HistoryRows } from "./tables";

/** Where a history is gathered, and what it needs for its events. */
export type Records = {
  rows: HistoryRows;
  ids: RowIds;
  /** By then all of it has been recorded. */
  until: Date;
  /** From then on mails are owed of what happened. */
  mailedFrom: Date;
};

const requestId = "demo-history";

/** Adds an event in its place in its stream, as `recordEvents` does. Long ago is told to nobody. */
export function addEvent(
  { rows, ids, until: recordedAt, mailedFrom }: Records,
  event: NewEvent,
  { actor, sequence }: { actor: Actor; sequence: number },
): void {
  const { consumers, ...row } = eventRow(event, { id: ids.next(), now: recordedAt });
  const by = { actorKind: actor.kind, actorId: actorId(actor), requestId };
  rows.add("event", { ...row, sequence, recordedAt, ...by });
  if (row.occurredAt < mailedFrom) return;
  const { id: eventId, streamId } = row;
  for (const consumer of consumers) {
    if (consumer === "invoice") continue; // invoices are numbered all at once, and in order
    rows.add("outbox_entry", { consumer, streamId, sequence, eventId, recordedAt });
  }
}
