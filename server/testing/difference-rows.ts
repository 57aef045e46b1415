import type { TransactionContext } from "@/server/context";
import { newId } from "@/server/db/new-id";

/** A charge that the gateway has and we have not, on a day that was reconciled. */
export async function insertDifference(tx: TransactionContext): Promise<string> {
  const { publisherId, db } = tx;
  const at = tx.clock.now();
  const day = at.toISOString().slice(0, 10);
  const of = { publisherId, gateway: "sandbox", day };
  await db.reconciliationDay.create({
    data: {
      ...of,
      startsAt: at,
      ourCount: 0,
      theirCount: 1,
      totals: [],
      ranAt: at,
      coveredUntil: at,
    },
  });
  const { id } = await db.reconciliationDifference.create({
    data: {
      ...of,
      id: newId(),
      dayStartsAt: at,
      subject: "charge ch_planted",
      kind: "missing-here",
      item: "charge",
      state: "open",
      gatewayReference: "ch_planted",
      theirMinor: 799,
      currency: "EUR",
      foundAt: at,
    },
  });
  return id;
}
