import { z } from "zod";
import { hasTimeMachine } from "@/server/business-time";
import { prisma } from "@/server/db/prisma";
import { runTravel } from "@/server/services/time-machine/run-travel";
import { defineTask } from "./task";

/** Sets a clock forward; a worker that stops leaves the rest of the way to the next one. */
export const runTravelTask = defineTask({
  name: "run-travel",
  payload: z.object({ publisherId: z.int(), travelId: z.uuid() }),
  run: ({ publisherId, travelId }, { forPublisher, signal }) =>
    runTravel(forPublisher(publisherId), { travelId, signal }),
});

/** Those whose own clocks may have brought something that the wall clock has not. */
export async function publishersAhead(most: number): Promise<bigint[]> {
  if (!hasTimeMachine()) return [];
  const rows = await prisma().$queryRaw<{ publisherId: bigint }[]>`
    SELECT * FROM publishers_ahead(${most})`;
  return rows.map(({ publisherId }) => publisherId);
}
