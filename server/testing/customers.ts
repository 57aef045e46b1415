import { inTransaction, type ServiceContext } from "@/server/context";
import { newId } from "@/server/db/new-id";
import { createCustomer, type NewCustomer } from "@/server/services/customers/create-customer";
import { issueCustomerTokens } from "@/server/services/customers/issue-customer-tokens";
import { registerCustomer } from "@/server/services/customers/register-customer";
import type { RegisterCustomerInput } from "@/server/services/customers/schemas";
import type { World } from "./world";

/** The password of every customer in these worlds. */
export const customerPassword = "harbour-light-9!";

export const newEmail = () => `customer-${newId()}@example.com`;

/** What somebody types who registers. */
export const registration = (
  given: Partial<RegisterCustomerInput> = {},
): RegisterCustomerInput => ({
  email: newEmail(),
  password: customerPassword,
  locale: "nl_NL",
  country: "NL",
  currency: "EUR",
  ...given,
});

/** A stranger at an address of the internet where nobody else is. */
export const strangerTo = ({ anonymous }: World): ServiceContext => ({
  ...anonymous,
  from: { ip: newId(), userAgent: null },
});

/** A customer with a password, signed in. */
export async function newRegisteredCustomer(
  world: World,
  given: Partial<RegisterCustomerInput> = {},
) {
  const input = registration(given);
  const tokens = await registerCustomer(strangerTo(world), input);
  const ctx = world.as({ kind: "customer", customerId: tokens.customerId });
  return { ...tokens, email: input.email, ctx };
}

/** A customer without a password, as who buys as a guest; with tokens all the same. */
export async function newGuest({ system, as }: World, given: Partial<NewCustomer> = {}) {
  const email = newEmail();
  return inTransaction(system, async (tx) => {
    const customer = await createCustomer(tx, {
      email,
      country: "NL",
      currency: "EUR",
      locale: "nl_NL",
      channel: "web",
      ip: null,
      ...given,
    });
    const customerId = Number(customer.id);
    const tokens = await issueCustomerTokens(tx, customer.id);
    return {
      ...tokens,
      customerId,
      email: customer.email,
      ctx: as({ kind: "customer", customerId }),
    };
  });
}

/** Blocks a customer, or brings them back. */
export const setCustomerState = ({ system }: World, customerId: number, state: string) =>
  inTransaction(system, ({ db, publisherId }) =>
    db.customer.update({
      where: { publisherId_id: { publisherId, id: BigInt(customerId) } },
      data: { state },
    }),
  );
