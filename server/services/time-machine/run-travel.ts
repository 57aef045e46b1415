import type { ServiceContext } from "@/server/context";
import { doDue } from "./do-due";
import { nextStop, type Stop } from "./next-stop";
import { requireTraveller } from "./require-time-machine";
import { arrive, beat, fail, takeUp, type Journey } from "./travel-progress";

type Go = { travelId: string; signal?: AbortSignal };

/**
 * Sets a clock forward to where somebody wants it, stop by stop: everything that is due by a stop is
 * done, as of when it was due, and then the clock shows it. Cut off, it goes on from the last stop;
 * what was done after that is found done. One that was cancelled ends at its next stop.
 *
 * @throws forbidden  to anybody but a job
 * @throws conflict   `time-machine.live`
 */
export async function runTravel(
  ctx: ServiceContext,
  { travelId, signal }: Go,
): Promise<"over" | "skipped"> {
  requireTraveller(ctx);
  const travel = await takeUp(ctx, travelId);
  if (!travel) return "skipped";
  try {
    await goOn({ ...ctx, requestId: travelId }, travel, travel.reachedAt, signal);
  } catch (error) {
    // The queue comes back to what was only interrupted; anything else would fail again.
    if (signal?.aborted) throw error;
    ctx.log.error({ err: error, travelId }, "a clock could not be set forward");
    await fail(ctx, travel, "Something went wrong on the way. The clock stands where it got to.");
  }
  return "over";
}

async function goOn(
  ctx: ServiceContext,
  journey: Journey,
  start: Date,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { customerId, toAt } = journey;
  const goOnBeating = () => beat(ctx, journey);
  // What is due already comes first.
  let stop: Stop = { until: start, dueCount: 0, hasOthers: customerId === null };
  let leftBefore = 0;
  for (;;) {
    signal?.throwIfAborted();
    const due = { customerId, stop, leftBefore, beat: goOnBeating };
    leftBefore = await doDue(ctx, due);
    if (leftBefore > 0) ctx.log.warn({ left: leftBefore }, "left behind by a clock");
    if (!(await arrive(ctx, journey, stop.until))) return;
    stop = await nextStop(ctx, { customerId, reachedAt: stop.until, toAt });
  }
}
