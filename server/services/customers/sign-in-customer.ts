import type { ServiceContext } from "@/server/context";
import { enterByPassword } from "./enter-by-password";
import { issueCustomerTokens } from "./issue-customer-tokens";
import type { SignedInCustomer } from "./register-customer";
import type { SignInCustomerInput } from "./schemas";

/**
 * Signs a customer in, with tokens for the publisher's own pages and apps.
 *
 * @throws unauthenticated  `customer.wrong-credentials`
 * @throws rate-limited     `customer.too-many-tries`
 */
export async function signInCustomer(
  ctx: ServiceContext,
  input: SignInCustomerInput,
): Promise<SignedInCustomer> {
  return enterByPassword(ctx, input, async (tx, { id }) => ({
    ...(await issueCustomerTokens(tx, id)),
    customerId: Number(id),
  }));
}
