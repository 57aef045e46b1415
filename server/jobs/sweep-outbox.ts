import { z } from "zod";
import { enqueueAll, type NewJob } from "@/server/db/enqueue";
import { prisma } from "@/server/db/prisma";
import type { EventConsumer } from "@/server/domain/events";
import { retryingJob, wakingJob } from "@/server/services/events/wake-consumer";
import { defineTask } from "./task";

/** By then an event that was woken for has long been taken, or is being retried. */
const overdueSeconds = 120;
const mostStreams = 1000;

type StaleStream = {
  publisherId: bigint;
  consumer: EventConsumer;
  streamId: bigint;
  hasFailed: boolean;
};

/** Wakes streams whose events wait for too long: the net under wake-ups and retries that were lost. */
export const sweepOutbox = defineTask({
  name: "sweep-outbox",
  payload: z.unknown(),
  run: async (_, { wall, log }) => {
    const recordedBefore = new Date(wall.now().getTime() - overdueSeconds * 1000);
    const stale = await prisma().$queryRaw<StaleStream[]>`
      SELECT * FROM stale_outbox_streams(${recordedBefore}, ${mostStreams})`;
    const jobs = stale.map(jobOf);
    await enqueueAll(prisma(), [...new Map(jobs.map((job) => [job.jobKey, job])).values()]);
    if (stale.length > 0) log.warn({ streams: stale.length }, "woke streams that waited too long");
  },
});

function jobOf({ publisherId, consumer, streamId, hasFailed }: StaleStream): NewJob {
  const owed = { publisherId: Number(publisherId) };
  return hasFailed && consumer === "mail"
    ? retryingJob({ ...owed, consumer, streamId: Number(streamId) })
    : wakingJob({ ...owed, consumer });
}
