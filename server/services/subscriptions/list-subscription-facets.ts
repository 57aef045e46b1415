import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { readDistinctValues } from "@/server/db/list/distinct-values";
import { offerChoices } from "@/server/services/lists/offer-choices";
import { transactions } from "@/server/services/transactions/transaction-list";

/** What the filters of subscriptions can offer. */
export async function listSubscriptionFacets(ctx: ServiceContext) {
  authorize(ctx.actor, "overview:read");

  return inTransaction(ctx, async (tx) => ({
    offers: await offerChoices(tx),
    currencies: await readDistinctValues(tx, transactions, "currency"),
  }));
}
