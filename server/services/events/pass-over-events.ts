import { inTransaction, type ServiceContext } from "@/server/context";
import { forbidden } from "@/server/domain/errors";
import type { EventConsumer } from "@/server/domain/events";

type PassedOver = { consumer: EventConsumer; occurredBefore: Date };

/**
 * Settles what a consumer is owed of events from before a moment without telling it of them: for a
 * past that is brought in at once, such as a demo's, of which nobody waits to hear. The events stay.
 *
 * @returns how many deliveries that were
 */
export async function passOverEvents(
  ctx: ServiceContext,
  { consumer, occurredBefore }: PassedOver,
): Promise<number> {
  if (ctx.actor.kind !== "system") throw forbidden("event.system-only");

  return inTransaction(ctx, async ({ db, publisherId, wall }) => {
    const { count } = await db.outboxEntry.updateMany({
      where: {
        ...{ publisherId, consumer, state: "pending" },
        event: { occurredAt: { lt: occurredBefore } },
      },
      data: { state: "done", settledAt: wall.now() },
    });
    return count;
  });
}
