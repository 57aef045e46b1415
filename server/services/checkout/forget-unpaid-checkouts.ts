import { inTransaction, type ServiceContext } from "@/server/context";
import { forbidden } from "@/server/domain/errors";

/** Whoever comes back later begins anew. */
const keptDays = 30;

const batchSize = 1_000;

/** A bank may still say that one of these was paid. */
const unsettled = ["initiated", "action-required", "unknown"];

/**
 * Deletes visits to one publisher's checkout that ended a month ago without a sale, with the
 * addresses typed into them. An order stays, since tries to pay may belong to it; where its
 * visitor came from does not.
 *
 * @returns how many visits
 */
export async function forgetUnpaidCheckouts(ctx: ServiceContext): Promise<number> {
  if (ctx.actor.kind !== "system") throw forbidden("checkout.system-only");

  let forgotten = 0;
  for (;;) {
    const count = await forgetSome(ctx);
    forgotten += count;
    if (count < batchSize) return forgotten;
  }
}

const forgetSome = (ctx: ServiceContext): Promise<number> =>
  inTransaction(ctx, async ({ db, publisherId, wall }) => {
    const endedBefore = new Date(wall.now().getTime() - keptDays * 86_400_000);
    const visits = await db.checkoutSession.findMany({
      where: {
        publisherId,
        state: { not: "paid" },
        expiresAt: { lte: endedBefore },
        OR: [{ orderId: null }, { order: { payments: { none: { state: { in: unsettled } } } } }],
      },
      orderBy: { expiresAt: "asc" },
      select: { id: true, orderId: true },
      take: batchSize,
    });
    await db.order.updateMany({
      where: { publisherId, id: { in: visits.flatMap(({ orderId }) => orderId ?? []) } },
      data: { ip: null, ipCountry: null, referralUrl: null, externalData: null },
    });
    const { count } = await db.checkoutSession.deleteMany({
      where: { publisherId, id: { in: visits.map(({ id }) => id) } },
    });
    return count;
  });
