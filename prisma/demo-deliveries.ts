import type { ServiceContext } from "@/server/context";
import { passOverEvents } from "@/server/services/events/pass-over-events";
import { numberInvoices } from "@/server/services/payments/number-invoices";
import { later } from "./demo-moments";
import type { Stage } from "./demo-stage";

/** Receipts of the last days are mailed; nobody waits for older ones. */
const mailedDays = 3;

/** Numbers the invoices of all sales in their order of time, and owes no mail for what is long past. */
export async function settleHistory(
  { until }: Stage,
  system: ServiceContext,
  say: (progress: string) => void,
): Promise<void> {
  say("invoices");
  while (await numberInvoices(system));
  await passOverEvents(system, { consumer: "mail", occurredBefore: later(until, -mailedDays) });
}
