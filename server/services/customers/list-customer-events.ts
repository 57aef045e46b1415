import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import type { CustomerInput } from "./schemas";
import { requireCustomer } from "./require-customer";
import { timelineOf } from "./timeline";

/**
 * What happened to a customer lately, newest first.
 *
 * @throws not-found  `customer.not-found`
 */
export async function listCustomerEvents(ctx: ServiceContext, { customerId }: CustomerInput) {
  authorize(ctx.actor, "overview:read");
  return inTransaction(ctx, async (tx) => {
    await requireCustomer(tx, customerId);
    return timelineOf(tx, BigInt(customerId));
  });
}
