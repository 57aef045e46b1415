import type { TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";

/** Holds a customer's row while what they have is counted: of two purchases, one waits. */
export async function lockCustomer(
  { db, publisherId }: TransactionContext,
  id: bigint,
): Promise<Customer> {
  await db.$queryRaw`
    SELECT 1 FROM customer WHERE "publisherId" = ${publisherId} AND id = ${id} FOR UPDATE`;
  return db.customer.findUniqueOrThrow({ where: { publisherId_id: { publisherId, id } } });
}
