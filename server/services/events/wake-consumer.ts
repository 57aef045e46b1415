import type { WakingJob } from "@/server/context";
import type { NewJob } from "@/server/db/enqueue";
import type { EventConsumer } from "@/server/domain/events";

type OwedPublisher = { publisherId: number; consumer: EventConsumer };

const tasks = {
  invoice: "number-invoices",
  mail: "mail-owed-events",
} as const satisfies Record<EventConsumer, string>;

/** The job that hands a consumer what it is owed of a publisher, whosever events they are. */
export function wakingJob({ publisherId, consumer }: OwedPublisher): WakingJob {
  const task = tasks[consumer];
  return { task, payload: { publisherId }, jobKey: `${task}:${publisherId}` };
}

type OwedStream = { publisherId: number; consumer: "mail"; streamId: number };

/** The job that hands a consumer the events of one stream, of which the first has failed before. */
export function retryingJob({ publisherId, consumer, streamId }: OwedStream): NewJob {
  const task = "dispatch-events";
  const payload = { publisherId, consumer, streamId };
  return { task, payload, jobKey: `${task}:${publisherId}:${consumer}:${streamId}` };
}
