import { requireCustomer } from "@/server/auth/actor";
import { inTransaction, type ServiceContext, type TransactionContext } from "@/server/context";

type Ended = { sessionId: string };

/** Signs the calling customer out of one browser: this one, or another of theirs. */
export async function revokeSession(ctx: ServiceContext, { sessionId }: Ended): Promise<void> {
  const customerId = BigInt(requireCustomer(ctx.actor));
  await inTransaction(ctx, ({ db, publisherId, wall }) =>
    db.customerSession.updateMany({
      where: { publisherId, customerId, id: sessionId, revokedAt: null },
      data: { revokedAt: wall.now() },
    }),
  );
}

/**
 * Signs the calling customer out everywhere: every browser, and every app that was given a token.
 *
 * @param except a browser that stays signed in
 */
export async function revokeSessions(
  ctx: ServiceContext,
  { except }: { except: string | null },
): Promise<void> {
  const customerId = BigInt(requireCustomer(ctx.actor));
  await inTransaction(ctx, (tx) => endSessions(tx, customerId, except));
}

/** The same, as part of a verb that answers for it. */
export async function endSessions(
  { db, publisherId, wall }: TransactionContext,
  customerId: bigint,
  except: string | null = null,
): Promise<void> {
  const ended = { data: { revokedAt: wall.now() } };
  const where = { publisherId, customerId, revokedAt: null };
  await db.customerSession.updateMany({
    where: { ...where, ...(except !== null && { id: { not: except } }) },
    ...ended,
  });
  await db.customerToken.updateMany({ where, ...ended });
}
