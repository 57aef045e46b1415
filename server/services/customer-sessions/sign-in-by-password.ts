import type { ServiceContext } from "@/server/context";
import { enterByPassword } from "@/server/services/customers/enter-by-password";
import type { SignInCustomerInput } from "@/server/services/customers/schemas";
import { openSession, type OpenedSession } from "./open-session";

/**
 * Signs a customer in to their account by password, with the one answer that `signInCustomer` gives.
 *
 * @throws unauthenticated  `customer.wrong-credentials`
 * @throws rate-limited     `customer.too-many-tries`
 */
export async function signInByPassword(
  ctx: ServiceContext,
  input: SignInCustomerInput,
): Promise<OpenedSession> {
  return enterByPassword(ctx, input, (tx, customer) =>
    openSession(tx, customer, { hasMail: false }),
  );
}
