import { singleton } from "@/server/singleton";

/** What only those who answer a request find out about it. */
export type RequestFacts = { publisherId?: string; actorId?: string };

const noted = () => singleton("request-facts", () => new Map<string, RequestFacts>());

/** More than can be in flight at once: notes that nobody collected are let go, oldest first. */
const mostNotes = 10_000;

/** Tells the front server's access log who called; said by Next's side of the process. */
export function noteRequestFacts(requestId: string, facts: RequestFacts): void {
  const notes = noted();
  notes.set(requestId, { ...notes.get(requestId), ...facts });
  if (notes.size > mostNotes) {
    for (const oldest of notes.keys()) {
      notes.delete(oldest);
      break;
    }
  }
}

/** Hands the notes over and forgets them. */
export function takeRequestFacts(requestId: string): RequestFacts | undefined {
  const notes = noted();
  const facts = notes.get(requestId);
  if (facts !== undefined) notes.delete(requestId);
  return facts;
}
