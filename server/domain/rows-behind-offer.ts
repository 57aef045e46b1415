import { filtersText } from "./list-query";
import type { RowsBehind } from "./rows-behind";
import { subscriptionList } from "./subscription-list";
import { transactionList } from "./transaction-list";

const ofOffer = (number: number) =>
  ({ kind: "enum", field: "offer", operator: "any", values: [String(number)] }) as const;

/** The rows that an offer's figures add up, in the lists that show them. */
export const rowsBehindOffer = {
  /** Every subscription to it that has not ended. */
  activeSubscriptions: (number: number): RowsBehind => ({
    list: subscriptionList.name,
    f: filtersText([
      ofOffer(number),
      { kind: "enum", field: "state", operator: "none", values: ["terminated"] },
    ]),
  }),

  /** What was charged for it, today and in the 29 days before. */
  revenue: (number: number): RowsBehind => ({
    list: transactionList.name,
    f: filtersText([
      ofOffer(number),
      { kind: "date", field: "occurredAt", period: { preset: "last-30-days" } },
    ]),
  }),
};
