import { authorize } from "@/server/auth/authorize";
import { inTransaction, type ServiceContext } from "@/server/context";
import { readDistinctValues } from "@/server/db/list/distinct-values";
import { offerChoices } from "@/server/services/lists/offer-choices";
import { transactions } from "./transaction-list";

/** What the filters of transactions can offer: what occurs among them. */
export async function listTransactionFacets(ctx: ServiceContext) {
  authorize(ctx.actor, "overview:read");

  return inTransaction(ctx, async (tx) => ({
    offers: await offerChoices(tx),
    currencies: await readDistinctValues(tx, transactions, "currency"),
    countries: await readDistinctValues(tx, transactions, "country"),
    methods: await readDistinctValues(tx, transactions, "method"),
  }));
}
