import { inTransaction, type ServiceContext } from "@/server/context";
import { conflict, notFound } from "@/server/domain/errors";
import { requireTimeMachine } from "./require-time-machine";
import type { TravelInput } from "./schemas";
import { toTravel, type Travel } from "./travel-view";

/**
 * Has a clock that is being set forward stop where it next stops by itself: all that is due by then
 * is done, and nothing after it. Asking twice changes nothing.
 *
 * @throws conflict   `time-machine.live`, `time-machine.over`
 * @throws not-found  `time-machine.not-found`
 */
export async function cancelTravel(
  ctx: ServiceContext,
  { travelId: id }: TravelInput,
): Promise<Travel> {
  requireTimeMachine(ctx, "customers:write");
  return inTransaction(ctx, async (tx) => {
    const { db, publisherId, wall } = tx;
    await db.timeTravel.updateMany({
      where: { publisherId, id, state: "running", cancelRequestedAt: null },
      data: { cancelRequestedAt: wall.now() },
    });
    const row = await db.timeTravel.findUnique({ where: { publisherId_id: { publisherId, id } } });
    if (!row) throw notFound("time-machine.not-found", "There is no such travel.");
    if (row.state === "running" || row.state === "cancelled") return toTravel(row);
    throw conflict("time-machine.over", "The clock is there already.");
  });
}
