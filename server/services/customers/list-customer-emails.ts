import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { listSentTo } from "@/server/services/emails/list-sent-to";
import { requireCustomer } from "./require-customer";
import type { CustomerInput } from "./schemas";

/**
 * The latest mails to a customer, newest first.
 *
 * @throws not-found  `customer.not-found`
 */
export async function listCustomerEmails(ctx: ServiceContext, { customerId }: CustomerInput) {
  authorize(ctx.actor, "overview:read");
  return inTransaction(ctx, async (tx) => {
    const { id } = await requireCustomer(tx, customerId);
    return listSentTo(tx, id);
  });
}
