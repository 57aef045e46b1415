import { authorize } from "@/server/auth/authorize";
import { byClockOf, inTransaction, type ServiceContext } from "@/server/context";
import { customerEntitlements } from "@/server/services/entitlements/customer-entitlements";
import { requireCustomer } from "./require-customer";
import type { CustomerInput } from "./schemas";

/**
 * What a customer may watch or could, and why.
 *
 * @throws not-found  `customer.not-found`
 */
export async function listCustomerEntitlements(ctx: ServiceContext, { customerId }: CustomerInput) {
  authorize(ctx.actor, "overview:read");
  return inTransaction(ctx, async (tx) => {
    const { id } = await requireCustomer(tx, customerId);
    return customerEntitlements(await byClockOf(tx, id), id);
  });
}
