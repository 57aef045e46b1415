import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { readDistinctValues } from "@/server/db/list/distinct-values";
import { offerChoices } from "@/server/services/lists/offer-choices";
import { transactions } from "@/server/services/transactions/transaction-list";
import { customers } from "./customer-list";

/** What the filters of customer accounts can offer: what occurs among them. */
export async function listCustomerFacets(ctx: ServiceContext) {
  authorize(ctx.actor, "overview:read");

  return inTransaction(ctx, async (tx) => ({
    offers: await offerChoices(tx),
    countries: await readDistinctValues(tx, customers, "country"),
    methods: await readDistinctValues(tx, customers, "lastPaymentMethod"),
    // Those that anybody paid in: what a lifetime value can be of.
    currencies: await readDistinctValues(tx, transactions, "currency"),
  }));
}
