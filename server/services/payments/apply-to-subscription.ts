import type { TransactionContext } from "@/server/context";
import type { Transaction } from "@/server/db/generated/client";
import type { Command } from "@/server/domain/billing/subscription-state";

type Happened = Extract<Command, { kind: "refund" | "chargeback" }>;

/**
 * Tells the subscription that a sale belongs to what was given or taken back of it, so that the rules
 * decide what becomes of its access.
 */
export async function applyToSubscription(
  _tx: TransactionContext,
  _sale: Pick<Transaction, "subscriptionId">,
  _happened: Happened,
): Promise<void> {}

/** What the rules call the charge of a sale. */
export async function chargeOfSale(
  _tx: TransactionContext,
  _sale: Pick<Transaction, "paymentId">,
): Promise<string> {
  return "initial";
}
