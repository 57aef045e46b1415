import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { conflict, notFound } from "@/server/domain/errors";
import { findCustomerByEmail } from "./find-customer-by-email";
import { issueCustomerToken } from "./issue-customer-tokens";
import type { GenerateCustomerTokenInput } from "./schemas";

/**
 * Hands a publisher's server a token that speaks for one of its customers, for reading alone.
 *
 * @throws not-found  `customer.not-found`
 * @throws conflict   `customer.not-active`
 */
export async function generateCustomerToken(
  ctx: ServiceContext,
  { email }: GenerateCustomerTokenInput,
): Promise<{ token: string }> {
  authorize(ctx.actor, "customers:write");

  return inTransaction(ctx, async (tx) => {
    const customer = await findCustomerByEmail(tx, email);
    if (!customer) throw notFound("customer.not-found", "There is no customer with this address.");
    if (customer.state !== "active") {
      throw conflict("customer.not-active", "This customer is not active.");
    }
    return { token: await issueCustomerToken(tx, customer.id, "server") };
  });
}
