import type { TransactionContext } from "@/server/context";
import { loadBillingRules, type BillingRulesFor } from "@/server/services/dunning/billing-rules";

/** What a run knows of its publisher from its beginning to its end. */
export type RunSettings = {
  rulesOf: BillingRulesFor;
  /** Whom banks name to their customers. */
  merchantName: string;
};

export async function readRunSettings(tx: TransactionContext): Promise<RunSettings> {
  const rulesOf = await loadBillingRules(tx);
  const { name: merchantName } = await tx.db.publisher.findUniqueOrThrow({
    where: { id: tx.publisherId },
    select: { name: true },
  });
  return { rulesOf, merchantName };
}
