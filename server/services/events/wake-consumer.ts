import type { NewJob } from "@/server/db/enqueue";
import type { EventConsumer } from "@/server/domain/events";

export type OwedStream = { publisherId: number; consumer: EventConsumer; streamId: number };

/**
 * The job that hands a consumer what it is owed of a stream. Invoices are numbered publisher by
 * publisher, whosever sales they are of.
 */
export function wakingJob({ publisherId, consumer, streamId }: OwedStream): NewJob {
  if (consumer === "invoice") {
    const task = "number-invoices";
    return { task, payload: { publisherId }, jobKey: `${task}:${publisherId}` };
  }
  const task = "dispatch-events";
  const payload = { publisherId, consumer, streamId };
  return { task, payload, jobKey: `${task}:${publisherId}:${consumer}:${streamId}` };
}
