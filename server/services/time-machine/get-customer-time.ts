import { byClockOf, inTransaction, type ServiceContext } from "@/server/context";
import { requireCustomer } from "@/server/services/customers/require-customer";
import { dueNext } from "./due-next";
import { requireTimeMachine } from "./require-time-machine";
import type { CustomerTimeInput } from "./schemas";
import { toTravel } from "./travel-view";

/**
 * What one customer's clock shows, beside the publisher's, and what is due next for them.
 *
 * @throws conflict   `time-machine.live`
 * @throws not-found  `customer.not-found`
 */
export async function getCustomerTime(ctx: ServiceContext, { customerId }: CustomerTimeInput) {
  requireTimeMachine(ctx, "overview:read");
  return inTransaction(ctx, async (tx) => {
    const { id } = await requireCustomer(tx, customerId);
    const { publisherId, db, clock } = tx;
    const running = await db.timeTravel.findFirst({ where: { publisherId, state: "running" } });
    const [next = null] = await dueNext(tx, id);
    return {
      now: (await byClockOf(tx, id)).clock.now(),
      publisherNow: clock.now(),
      next,
      /** One at a time: the publisher's own, or anybody's. */
      running: running && toTravel(running),
    };
  });
}

export type CustomerTime = Awaited<ReturnType<typeof getCustomerTime>>;
