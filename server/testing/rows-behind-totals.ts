import type { ServiceContext } from "@/server/context";
import type { Money } from "@/server/domain/money";
import type { RowsBehind } from "@/server/domain/rows-behind";
import { countMrrMovements } from "@/server/services/analytics/count-mrr-movements";
import { countSubscriberMovements } from "@/server/services/analytics/count-subscriber-movements";
import { totalLifetimeRevenue } from "@/server/services/analytics/total-lifetime-revenue";
import { totalMrrMovements } from "@/server/services/analytics/total-mrr-movements";
import { totalSubscriberMovements } from "@/server/services/analytics/total-subscriber-movements";
import { countCustomers } from "@/server/services/customers/count-customers";
import { countSubscriptions } from "@/server/services/subscriptions/count-subscriptions";
import { totalSubscriptions } from "@/server/services/subscriptions/total-subscriptions";
import { countTransactions } from "@/server/services/transactions/count-transactions";
import { totalTransactions } from "@/server/services/transactions/total-transactions";

export type ListTotals = {
  /** How many rows. */
  count: number;
  /** Of comings and goings: who came, less who left. */
  balance?: number;
  /** What they add up to, by currency. */
  amounts?: Money[];
  /** Of those who left: what one of them paid on average, by currency. */
  averages?: Money[];
};

/** What a list comes to under the filters of a link, asked of the verbs that its own page asks. */
export async function totalsOf(ctx: ServiceContext, { list, f }: RowsBehind): Promise<ListTotals> {
  const input = { f };
  switch (list) {
    case "customers":
      return countCustomers(ctx, input);
    case "subscriber-movements":
      return {
        ...(await countSubscriberMovements(ctx, input)),
        balance: (await totalSubscriberMovements(ctx, input)).net,
        averages: (await totalLifetimeRevenue(ctx, input)).map(({ average }) => average),
      };
    case "mrr-movements":
      return {
        ...(await countMrrMovements(ctx, input)),
        amounts: (await totalMrrMovements(ctx, input)).map(({ net }) => net),
      };
    case "subscriptions":
      return {
        ...(await countSubscriptions(ctx, input)),
        amounts: (await totalSubscriptions(ctx, input)).map(({ mrr }) => mrr),
      };
    case "transactions":
      return {
        ...(await countTransactions(ctx, input)),
        amounts: (await totalTransactions(ctx, input)).map(({ gross }) => gross),
      };
    default:
      throw new Error(`no list is called ${list}`);
  }
}
