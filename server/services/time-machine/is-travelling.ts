import { hasTimeMachine } from "@/server/business-time";
import { inTransaction, type ServiceContext } from "@/server/context";

/** Whether one of the publisher's clocks is being set forward: what is due is done by that then. */
export const isTravelling = async (ctx: ServiceContext): Promise<boolean> =>
  hasTimeMachine() &&
  inTransaction(ctx, async ({ db, publisherId }) => {
    const running = { publisherId, state: "running" };
    return (await db.timeTravel.findFirst({ where: running, select: { id: true } })) !== null;
  });
