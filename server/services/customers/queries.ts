import { requireCustomer } from "@/server/auth/actor";
import type { TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { unauthenticated } from "@/server/domain/errors";

/**
 * The calling customer's row.
 *
 * @throws unauthenticated  `customer.gone`: blocked or removed since they signed in
 */
export async function readOwnCustomer(tx: TransactionContext): Promise<Customer> {
  const { db, publisherId, actor } = tx;
  const id = BigInt(requireCustomer(actor));
  const customer = await db.customer.findUnique({ where: { publisherId_id: { publisherId, id } } });
  if (customer?.state === "active") return customer;
  throw unauthenticated("customer.gone", "Sign in again.");
}
