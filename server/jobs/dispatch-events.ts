import { z } from "zod";
import { enqueueAll } from "@/server/db/enqueue";
import { prisma } from "@/server/db/prisma";
import { mailOwedEvents } from "@/server/services/emails/mail-owed-events";
import { deliverNextEvent, type TakeEvent } from "@/server/services/events/deliver-next-event";
import { wakingJob } from "@/server/services/events/wake-consumer";
import { numberInvoices } from "@/server/services/payments/number-invoices";
import { consumers } from "./consumers";
import { defineTask } from "./task";

const stream = z.object({
  publisherId: z.int(),
  consumer: z.literal("mail"),
  streamId: z.int().transform(BigInt),
});

/** Tries a stream again whose oldest event has failed, and goes on with it in order. */
export const dispatchEvents = defineTask({
  name: "dispatch-events",
  payload: stream,
  run: ({ publisherId, ...rest }, job) =>
    deliverAll(() => {
      const take: TakeEvent = consumers[rest.consumer];
      return deliverNextEvent(job.forPublisher(publisherId), rest, take);
    }, job.signal),
});

async function deliverAll(deliverNext: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  // A worker that stops leaves the rest to the sweep of the next one.
  while (!signal.aborted && (await deliverNext()));
}

/** Turns of one publisher before others have theirs. */
const mostTurns = 8;

/** Tells by mail what has happened; with more to tell it asks for the next turns, behind others. */
export const mailOwedEventsTask = defineTask({
  name: "mail-owed-events",
  payload: z.object({ publisherId: z.int() }),
  run: async ({ publisherId }, job) => {
    for (let turn = 0; turn < mostTurns; turn += 1) {
      if (job.signal.aborted || !(await mailOwedEvents(job.forPublisher(publisherId)))) return;
    }
    await enqueueAll(prisma(), [wakingJob({ publisherId, consumer: "mail" })]);
  },
});

export const numberInvoicesTask = defineTask({
  name: "number-invoices",
  payload: z.object({ publisherId: z.int() }),
  run: async ({ publisherId }, job) => {
    while (!job.signal.aborted && (await numberInvoices(job.forPublisher(publisherId))));
  },
});
