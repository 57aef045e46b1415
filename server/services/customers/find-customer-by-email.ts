import type { TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { emailKeyOf } from "@/server/domain/email";

/** The publisher's customer at an address, however it is typed; for verbs, which decide what to tell. */
export function findCustomerByEmail(
  tx: TransactionContext,
  email: string,
): Promise<Customer | null> {
  const { publisherId } = tx;
  return tx.db.customer.findUnique({
    where: { publisherId_emailKey: { publisherId, emailKey: emailKeyOf(email) } },
  });
}
