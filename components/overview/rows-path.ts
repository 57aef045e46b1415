import type { RowsBehind } from "@/server/domain/rows-behind";

/** Where lists are shown, below `/p/[publisher]`, by their shapes' names. */
const paths: Readonly<Record<string, string>> = {
  customers: "/customers",
  subscriptions: "/customers/subscriptions",
  transactions: "/customers/transactions",
  "subscriber-movements": "/analytics/subscribers",
  "mrr-movements": "/analytics/revenue",
};

/** The list behind a figure, filtered to the rows it is made of. */
export const rowsPath = ({ list, f }: RowsBehind): string =>
  `${paths[list] ?? "/overview"}?${new URLSearchParams({ f }).toString()}`;
