import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { parseOfferId } from "@/server/domain/ids";
import { planTitles } from "@/server/services/subscriptions/plan-titles";
import { requireCustomer } from "./require-customer";
import type { CustomerInput } from "./schemas";
import { timelineOf, type TimelineEvent } from "./timeline";

/**
 * What happened to a customer lately, newest first, and what the offers in it are called.
 *
 * @throws not-found  `customer.not-found`
 */
export async function listCustomerEvents(ctx: ServiceContext, { customerId }: CustomerInput) {
  authorize(ctx.actor, "overview:read");
  return inTransaction(ctx, async (tx) => {
    await requireCustomer(tx, customerId);
    const events = await timelineOf(tx, BigInt(customerId));
    return { events, titles: await planTitles(tx, offersIn(events)) };
  });
}

/** The long ids that events name: of what was bought, changed to or given. */
const offersIn = (events: readonly TimelineEvent[]): string[] =>
  events.flatMap(({ payload }) =>
    Object.values(payload).filter(
      (value): value is string =>
        typeof value === "string" && Boolean(parseOfferId(value)?.country),
    ),
  );
