import type { ServiceContext } from "@/server/context";
import { runTravel } from "@/server/services/time-machine/run-travel";
import type { TravelStepInput } from "@/server/services/time-machine/schemas";
import { startTravel } from "@/server/services/time-machine/start-travel";
import { rowsOf } from "./purchases";
import type { World } from "./world";

/** Sets a world's clock forward, or a customer's, with all that happens on the way. */
export async function travel(
  world: World,
  step: TravelStepInput["step"],
  { customerId = null, ctx = world.ctx }: { customerId?: number | null; ctx?: ServiceContext } = {},
): Promise<string> {
  const { travelId } = await startTravel(ctx, { step, customerId });
  await runTravel(world.system, { travelId });
  return travelId;
}

export const travelRow = (world: World, id: string) =>
  rowsOf(world, ({ db, publisherId }) =>
    db.timeTravel.findUniqueOrThrow({ where: { publisherId_id: { publisherId, id } } }),
  );

export const by = (amount: number, unit: "day" | "week" | "month" | "year") =>
  ({ kind: "by", amount, unit }) as const;
