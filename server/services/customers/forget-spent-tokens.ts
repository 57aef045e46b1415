import { inTransaction, type ServiceContext } from "@/server/context";
import { forbidden } from "@/server/domain/errors";

/**
 * Deletes what customers of one publisher can sign in or prove an address with no longer: tokens,
 * mailed codes and browsers' sessions that have ended. Shown again, they get the same answer as one that never was.
 *
 * @returns how many
 */
export async function forgetSpentTokens(ctx: ServiceContext): Promise<number> {
  if (ctx.actor.kind !== "system") throw forbidden("customer.system-only");

  return inTransaction(ctx, async ({ db, publisherId, wall }) => {
    const where = { publisherId, expiresAt: { lte: wall.now() } };
    const tokens = await db.customerToken.deleteMany({ where });
    const codes = await db.customerCode.deleteMany({ where });
    const sessions = await db.customerSession.deleteMany({ where });
    return tokens.count + codes.count + sessions.count;
  });
}
