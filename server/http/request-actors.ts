import { singleton } from "@/server/singleton";

const noted = () => singleton("request-actors", () => new Map<string, string>());

/** More than can be in flight at once: notes that nobody collected are let go, oldest first. */
const mostNotes = 10_000;

/** Tells the front server's access log who called, which only Next's side of the process finds out. */
export function noteActor(requestId: string, actorId: string | null): void {
  if (actorId === null) return;
  const notes = noted();
  notes.set(requestId, actorId);
  if (notes.size <= mostNotes) return;
  const oldest = notes.keys().next();
  if (!oldest.done) notes.delete(oldest.value);
}

/** Hands a note over and forgets it. */
export function takeActor(requestId: string): string | undefined {
  const notes = noted();
  const actorId = notes.get(requestId);
  if (actorId !== undefined) notes.delete(requestId);
  return actorId;
}
