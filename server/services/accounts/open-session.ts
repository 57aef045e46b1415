import { requirePerson, type Person } from "@/server/auth/actor";
import { firstExpiry } from "@/server/auth/session-life";
import type { ServiceContext, TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";

/** A context in which somebody who has proved to hold an account acts, with the session that will be theirs. */
export const signedInAs = (ctx: ServiceContext, accountId: string): ServiceContext => ({
  ...ctx,
  actor: { kind: "account", accountId, sessionId: newId() },
});

const longestUserAgent = 500;

/** Begins the session of the person who acts: one sign-in of one browser. */
export async function openSession(tx: TransactionContext): Promise<Person> {
  const person = requirePerson(tx.actor);
  const now = tx.wall.now();
  await tx.db.adminSession.create({
    data: {
      id: person.sessionId,
      accountId: person.accountId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: firstExpiry(now),
      ip: tx.from.ip,
      userAgent: tx.from.userAgent?.slice(0, longestUserAgent) ?? null,
    },
  });
  return person;
}
