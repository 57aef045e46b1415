import type { TransactionContext } from "@/server/context";
import type { Event, Prisma } from "@/server/db/generated/client";
import type { EventPayloads, EventType } from "@/server/domain/events";

/** Something that happened to a customer; payloads name people by id, so nothing in it is personal. */
export type TimelineEvent = {
  [Type in EventType]: {
    id: string;
    occurredAt: Date;
    actor: { kind: string; id: string | null; name: string | null };
    type: Type;
    payload: EventPayloads[Type];
  };
}[EventType];

const mostEvents = 200;

/**
 * The latest events of one customer's stream, newest first.
 *
 * @param about narrows them by what their payload says
 */
export async function timelineOf(
  { db, publisherId }: TransactionContext,
  customerId: bigint,
  about: Prisma.EventWhereInput = {},
): Promise<TimelineEvent[]> {
  const rows = await db.event.findMany({
    where: { publisherId, streamId: customerId, ...about },
    orderBy: { sequence: "desc" },
    take: mostEvents,
  });
  const admins = await db.adminAccount.findMany({
    where: { id: { in: [...new Set(rows.filter(isByAdmin).map(({ actorId }) => actorId ?? ""))] } },
    select: { id: true, name: true },
  });
  const names = new Map(admins.map(({ id, name }) => [id, name]));
  return rows.map((row) => toTimelineEvent(row, names));
}

/** Events whose payload names this under a key. */
export const naming = (key: string, value: string | number): Prisma.EventWhereInput => ({
  payload: { path: [key], equals: value },
});

const isByAdmin = ({ actorKind, actorId }: Event) => actorKind === "admin" && actorId !== null;

function toTimelineEvent(row: Event, names: ReadonlyMap<string, string>): TimelineEvent {
  const { id, occurredAt, actorKind, actorId, type, payload } = row;
  const actor = { kind: actorKind, id: actorId, name: names.get(actorId ?? "") ?? null };
  // Safe: `recordEvent` writes a payload of its type, and a change of shape is another version.
  return { id, occurredAt, actor, type, payload } as unknown as TimelineEvent;
}
