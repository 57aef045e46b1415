import { customers } from "@/server/services/customers/customer-list";
import { listCustomers } from "@/server/services/customers/list-customers";
import type { Bench } from "./support/bench";
import { listFigure } from "./support/list-figure";
import { largeShop } from "./support/shared";

/** Pages of customer accounts among a million, as the verb gives them: with what each has paid. */
export const bench: Bench = {
  name: "customer-list",
  target: "≤ 3 × the owner's bare SQL; no sequential scan",
  run: async () => {
    const { ctx } = await largeShop();
    return listFigure({
      ctx,
      list: customers,
      pages: {
        "first page": {},
        "an e-mail prefix": { q: "greta.5000" },
        "oldest registration first": { sort: "registeredAt" },
        "blocked customers": { f: "state.any:blocked" },
      },
      read: (params) => listCustomers(ctx, params),
    });
  },
};
