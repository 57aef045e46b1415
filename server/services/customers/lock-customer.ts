import type { TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { lockRow } from "@/server/db/lock-row";

/** Holds a customer's row while what they have is counted: of two purchases, one waits. */
export async function lockCustomer(tx: TransactionContext, id: bigint): Promise<Customer> {
  const customer = await lockRow(tx, "customer", id);
  if (!customer) throw new Error(`there is no customer ${id}`);
  return customer;
}
