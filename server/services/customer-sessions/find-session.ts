import { idleSessionSeconds, longestSessionSeconds } from "@/server/auth/session-life";
import { inTransaction, type ServiceContext } from "@/server/context";
import { hashOfSession, isSessionSecret } from "./session-secret";

export type FoundSession = {
  sessionId: string;
  customerId: number;
  /** When they last showed who they are, by wall time. */
  provenAt: Date;
};

/** Being seen is written down at most this often. */
const touchAfterMs = 60_000;

/**
 * The customer whose browser shows this text; asked on every request, so that revoking a session or
 * blocking a customer works at once.
 *
 * @returns `null` for a session that ended, was revoked, or never was
 */
export async function findSession(
  ctx: ServiceContext,
  secret: string,
): Promise<FoundSession | null> {
  if (!isSessionSecret(secret)) return null;
  const { publisherId, wall } = ctx;
  const now = wall.now();

  return inTransaction(ctx, async ({ db }) => {
    const session = await db.customerSession.findUnique({
      where: { publisherId_secretHash: { publisherId, secretHash: hashOfSession(secret) } },
      include: { customer: { select: { state: true } } },
    });
    if (!session || session.revokedAt !== null || session.expiresAt <= now) return null;
    if (session.customer.state !== "active") return null;

    const { id, customerId, createdAt, lastSeenAt, provenAt } = session;
    if (now.getTime() - lastSeenAt.getTime() >= touchAfterMs) {
      const longest = createdAt.getTime() + longestSessionSeconds * 1_000;
      const idle = now.getTime() + idleSessionSeconds * 1_000;
      await db.customerSession.updateMany({
        where: { publisherId, id, revokedAt: null },
        data: { lastSeenAt: now, expiresAt: new Date(Math.min(longest, idle)) },
      });
    }
    return { sessionId: id, customerId: Number(customerId), provenAt };
  });
}
