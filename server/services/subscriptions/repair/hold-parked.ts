import type { TransactionContext } from "@/server/context";
import { conflict, notFound } from "@/server/domain/errors";
import { holdCustomers, readRows } from "@/server/services/billing/hold-subscriptions";
import { loadBillingRules } from "@/server/services/dunning/billing-rules";
import { pastOf } from "./past-of";
import { repaired } from "./repaired";
import type { RepairInput } from "./schemas";

/**
 * Holds a parked subscription and its customer, with what a repair would make of it.
 *
 * @throws not-found  `subscription.not-found`
 * @throws conflict   `subscription.not-parked`, and as `repaired`
 */
export async function holdParked(tx: TransactionContext, { subscriptionId, repair }: RepairInput) {
  const id = BigInt(subscriptionId);
  const [customer] = await holdCustomers(tx, [id]);
  const [row] = await readRows(tx, [id]);
  if (!customer || !row) throw notFound("subscription.not-found", "There is no such subscription.");
  if (!row.parkedAt) {
    throw conflict("subscription.not-parked", "This subscription is not parked.");
  }
  const past = await pastOf(tx, id);
  const rulesOf = await loadBillingRules(tx);
  const at = tx.clock.now();
  return { customer, row, at, ...repaired({ row, past, rulesOf, at }, repair) };
}

export type HeldParked = Awaited<ReturnType<typeof holdParked>>;
