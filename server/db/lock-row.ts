import type { TransactionContext } from "@/server/context";
import type { Customer, Order, Payment, Subscription } from "./generated/client";

/** Rows that transactions hold while they decide, by their tables. */
type Rows = {
  customer: Customer;
  customer_order: Order;
  payment: Payment;
  subscription: Subscription;
};

/**
 * Holds a row of the publisher until the transaction ends, and answers it as it is by then: whoever
 * held it before has committed. One round trip, where a lock and a read would be two.
 */
export async function lockRow<Table extends keyof Rows>(
  { db, publisherId }: TransactionContext,
  table: Table,
  id: bigint,
): Promise<Rows[Table] | null> {
  // Safe: the table is one of four words, and its columns go by the names of their fields.
  const rows = await db.$queryRawUnsafe<Rows[Table][]>(
    `SELECT * FROM ${table} WHERE "publisherId" = $1 AND id = $2 FOR UPDATE`,
    publisherId,
    id,
  );
  return rows[0] ?? null;
}
