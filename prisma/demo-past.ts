import type { ServiceContext } from "@/server/context";
import { inTransaction } from "@/server/context";
import { formatSessionToken } from "@/server/services/checkout/session-token";

/** What an earlier run has done before it was cut off; nothing in a new database. */
export type Past = {
  /** Checkouts that were begun, by who and when. */
  visits: ReadonlyMap<string, string>;
  /** How far into each life the record of events reaches, by address. */
  reached: ReadonlyMap<string, Date>;
};

export const visitKey = (email: string, at: Date): string => `${email} ${at.getTime()}`;

/** Reads where an earlier run stood, so that this one goes on from there and repeats nothing. */
export const readPast = (system: ServiceContext): Promise<Past> =>
  inTransaction(system, async ({ db, publisherId }) => {
    const sessions = await db.checkoutSession.findMany({
      where: { publisherId, email: { not: null } },
      select: { id: true, email: true, createdAt: true },
    });
    const reached = await db.$queryRaw<{ email: string; at: Date }[]>`
      SELECT c.email, max(e."occurredAt") AS at
        FROM customer c
        JOIN event e ON e."publisherId" = c."publisherId" AND e."streamId" = c.id
       WHERE c."publisherId" = ${publisherId}
       GROUP BY c.email`;
    return {
      visits: new Map(
        sessions.map(({ id, email, createdAt }) => [
          visitKey(email ?? "", createdAt),
          formatSessionToken({ publisherId, sessionId: id }),
        ]),
      ),
      reached: new Map(reached.map(({ email, at }) => [email, at])),
    };
  });
