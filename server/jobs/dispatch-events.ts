import { z } from "zod";
import { deliverNextEvent, type TakeEvent } from "@/server/services/events/deliver-next-event";
import { numberInvoices } from "@/server/services/payments/number-invoices";
import { consumers } from "./consumers";
import { defineTask } from "./task";

const stream = z.object({
  publisherId: z.int(),
  consumer: z.literal("mail"),
  streamId: z.int().transform(BigInt),
});

/** Delivers what a stream owes to one consumer, in order, until nothing waits. */
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

export const numberInvoicesTask = defineTask({
  name: "number-invoices",
  payload: z.object({ publisherId: z.int() }),
  run: async ({ publisherId }, job) => {
    while (!job.signal.aborted && (await numberInvoices(job.forPublisher(publisherId))));
  },
});
