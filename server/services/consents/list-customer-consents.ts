import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { requireCustomer } from "@/server/services/customers/require-customer";
import type { CustomerInput } from "@/server/services/customers/schemas";
import { consentsOf, type ConsentView } from "./read-consents";

/**
 * What a customer was asked to agree to, and what they said.
 *
 * @throws not-found  `customer.not-found`
 */
export async function listCustomerConsents(
  ctx: ServiceContext,
  { customerId }: CustomerInput,
): Promise<ConsentView[]> {
  authorize(ctx.actor, "personal-data:read");
  return inTransaction(ctx, async (tx) => {
    const { id } = await requireCustomer(tx, customerId);
    return consentsOf(tx, id);
  });
}
