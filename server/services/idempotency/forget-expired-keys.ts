import { inTransaction, type ServiceContext } from "@/server/context";
import { forbidden } from "@/server/domain/errors";

/** Deletes the keys whose answers were kept for as long as a client may repeat a request. */
export async function forgetExpiredKeys(ctx: ServiceContext): Promise<number> {
  if (ctx.actor.kind !== "system") throw forbidden("idempotency.system-only");

  return inTransaction(ctx, async (tx) => {
    const { count } = await tx.db.idempotencyKey.deleteMany({
      where: { publisherId: tx.publisherId, expiresAt: { lt: tx.wall.now() } },
    });
    return count;
  });
}
