import { inTransaction, type ServiceContext } from "@/server/context";
import { deliverNextEvent } from "@/server/services/events/deliver-next-event";
import { passOverEvents } from "@/server/services/events/pass-over-events";
import { numberInvoice } from "@/server/services/payments/number-invoice";
import { later } from "./demo-moments";
import type { Stage } from "./demo-stage";

/** Receipts of the last days are mailed; nobody waits for older ones. */
const mailedDays = 3;

/** One transaction's worth of invoices: a commit for each would take longer than the rest. */
const invoicesAtOnce = 100;

/** Numbers the invoices of all sales in their order of time, and owes no mail for what is long past. */
export async function settleHistory(
  { until }: Stage,
  system: ServiceContext,
  say: (progress: string) => void,
): Promise<void> {
  const owed = await readOwedInvoices(system);
  for (let from = 0; from < owed.length; from += invoicesAtOnce) {
    say(`${from} of ${owed.length} invoices`);
    await inTransaction(system, async (tx) => {
      for (const { streamId, occurredAt } of owed.slice(from, from + invoicesAtOnce)) {
        const then = { ...tx, clock: { now: () => occurredAt } };
        await deliverNextEvent(then, { consumer: "invoice", streamId }, numberInvoice);
      }
    });
  }
  await passOverEvents(system, { consumer: "mail", occurredBefore: later(until, -mailedDays) });
}

const readOwedInvoices = (system: ServiceContext) =>
  inTransaction(
    system,
    ({ db, publisherId }) =>
      db.$queryRaw<{ streamId: bigint; occurredAt: Date }[]>`
        SELECT o."streamId", e."occurredAt"
          FROM outbox_entry o
          JOIN event e ON e."publisherId" = o."publisherId" AND e.id = o."eventId"
         WHERE o."publisherId" = ${publisherId} AND o.consumer = 'invoice' AND o.state = 'pending'
         ORDER BY e."occurredAt", o."streamId", o.sequence`,
  );
