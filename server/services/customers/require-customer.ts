import type { TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { notFound } from "@/server/domain/errors";

export const customerNotFound = () =>
  notFound("customer.not-found", "There is no such customer here.");

/** @throws not-found  `customer.not-found` */
export async function requireCustomer(
  { db, publisherId }: TransactionContext,
  customerId: number,
): Promise<Customer> {
  const id = BigInt(customerId);
  const customer = await db.customer.findUnique({
    where: { publisherId_id: { publisherId, id } },
  });
  if (!customer) throw customerNotFound();
  return customer;
}
