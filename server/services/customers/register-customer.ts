import { hashPassword } from "@/server/auth/password-hash";
import { inTransaction, type ServiceContext } from "@/server/context";
import type { Prisma } from "@/server/db/generated/client";
import { createCustomer } from "./create-customer";
import { issueCustomerTokens, type CustomerTokens } from "./issue-customer-tokens";
import { spendRegistration } from "./limits";
import type { RegisterCustomerInput } from "./schemas";

export type SignedInCustomer = CustomerTokens & { customerId: number };

/**
 * Makes somebody a customer with a password, and signs them in. Open to everybody, so there is
 * nothing to authorise; the address is theirs once they prove it.
 *
 * @throws conflict      `customer.exists`, `customer.external-id-taken`
 * @throws rate-limited  `customer.too-many-tries`
 */
export async function registerCustomer(
  ctx: ServiceContext,
  { password, customerIP, externalData, ...given }: RegisterCustomerInput,
): Promise<SignedInCustomer> {
  await spendRegistration(ctx);
  const passwordHash = await hashPassword(password);

  return inTransaction(ctx, async (tx) => {
    const { id } = await createCustomer(tx, {
      email: given.email,
      country: given.country,
      currency: given.currency,
      locale: given.locale,
      firstName: given.firstName ?? null,
      lastName: given.lastName ?? null,
      externalId: given.externalId ?? null,
      // Safe: it came as JSON.
      externalData: (externalData as Prisma.InputJsonValue | undefined) ?? null,
      passwordHash,
      channel: "api",
      ip: customerIP ?? ctx.from.ip,
    });
    return { ...(await issueCustomerTokens(tx, id)), customerId: Number(id) };
  });
}
