import type { TransactionContext } from "@/server/context";
import { money, type Money } from "@/server/domain/money";

/** What some customers have paid, less what was given back, by customer and then by currency. */
export async function lifetimeValuesOf(
  { db, publisherId }: TransactionContext,
  customerIds: readonly bigint[],
): Promise<(customerId: bigint) => Money[]> {
  const rows = await db.customerRevenue.findMany({
    where: { publisherId, customerId: { in: [...customerIds] } },
    orderBy: { currency: "asc" },
  });
  const byCustomer = Map.groupBy(rows, ({ customerId }) => customerId);
  return (customerId) =>
    (byCustomer.get(customerId) ?? []).map(({ grossMinor, currency }) =>
      money(grossMinor, currency),
    );
}
