import { inTransaction, type ServiceContext } from "@/server/context";
import { forbidden } from "@/server/domain/errors";

/** The events themselves stay for ever; that one was delivered is of use for a month. */
const keptDays = 30;

/** Deletes what the outbox has long delivered. Events that were given up stay, to be looked at. */
export async function forgetSettledDeliveries(ctx: ServiceContext): Promise<number> {
  if (ctx.actor.kind !== "system") throw forbidden("event.system-only");

  return inTransaction(ctx, async (tx) => {
    const settledBefore = new Date(tx.wall.now().getTime() - keptDays * 86_400_000);
    const { count } = await tx.db.outboxEntry.deleteMany({
      where: { publisherId: tx.publisherId, state: "done", settledAt: { lt: settledBefore } },
    });
    return count;
  });
}
