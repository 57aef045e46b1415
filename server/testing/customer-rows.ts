import type { TransactionContext } from "@/server/context";
import type { Prisma } from "@/server/db/generated/client";
import { nextNumber } from "@/server/db/next-number";

export type GivenCustomer = Partial<
  Omit<Prisma.CustomerUncheckedCreateInput, "publisherId" | "id" | "emailKey" | "nameKey">
>;

/** Somebody in the Netherlands who registered now and bought nothing yet, unless told otherwise. */
export async function insertCustomer(tx: TransactionContext, given: GivenCustomer = {}) {
  const id = await nextNumber(tx.db, "customer");
  const { email = `customer-${id}@example.com`, firstName = null, lastName = null } = given;
  return tx.db.customer.create({
    data: {
      publisherId: tx.publisherId,
      id,
      country: "NL",
      currency: "EUR",
      locale: "nl_NL",
      registeredAt: tx.clock.now(),
      updatedAt: tx.clock.now(),
      ...given,
      email,
      emailKey: email.trim().toLowerCase(),
      nameKey: [firstName, lastName].filter(Boolean).join(" ").toLowerCase(),
    },
  });
}

export type CustomerRow = Awaited<ReturnType<typeof insertCustomer>>;

type Method = { gateway: string; name: string };

/** The publisher's own row of a way to pay, made on first use. */
export async function insertPaymentMethod(tx: TransactionContext, given: Partial<Method> = {}) {
  const { publisherId } = tx;
  const { gateway = "sandbox", name = "card" } = given;
  const key = { publisherId, gateway, name };
  const made = await tx.db.paymentMethod.findUnique({ where: { publisherId_gateway_name: key } });
  if (made) return made;
  return tx.db.paymentMethod.create({
    data: {
      ...key,
      id: await nextNumber(tx.db, "payment-method"),
      position: await tx.db.paymentMethod.count({ where: { publisherId } }),
      createdAt: tx.clock.now(),
    },
  });
}

/** A card that the customer left with the gateway. */
export async function insertPaymentDetails(
  tx: TransactionContext,
  customer: Pick<CustomerRow, "id">,
  given: { brand?: string; lastFour?: string; holderName?: string | null } = {},
) {
  const [id, method] = [await nextNumber(tx.db, "payment-details"), await insertPaymentMethod(tx)];
  return tx.db.paymentDetails.create({
    data: {
      publisherId: tx.publisherId,
      id,
      customerId: customer.id,
      paymentMethodId: method.id,
      gateway: method.gateway,
      token: `token-${id}`,
      brand: given.brand ?? "mastercard",
      lastFour: given.lastFour ?? "1111",
      expiryMonth: 3,
      expiryYear: 2030,
      holderName: given.holderName ?? null,
      createdAt: tx.clock.now(),
    },
  });
}
