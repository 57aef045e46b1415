import type { TransactionContext } from "@/server/context";
import type { Customer } from "@/server/db/generated/client";
import { forgottenAddress } from "@/server/domain/forgotten-address";

/**
 * Takes somebody's words out of what they declared. That a contract was withdrawn from stays, since its
 * refund does; what they agreed to, and what was found nowhere, goes.
 */
export async function forgetDeclarations(
  { db, publisherId }: TransactionContext,
  { id, emailKey }: Pick<Customer, "id" | "emailKey">,
): Promise<void> {
  const address = forgottenAddress(id);
  await db.withdrawal.updateMany({
    where: { publisherId, customerId: id },
    data: { name: null, email: address, emailKey: address, reference: "" },
  });
  await db.withdrawal.deleteMany({ where: { publisherId, customerId: null, emailKey } });
  await db.customerConsent.deleteMany({ where: { publisherId, customerId: id } });
}
