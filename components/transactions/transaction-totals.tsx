"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ListTotals } from "@/components/list/list-totals";
import { useTRPC } from "@/components/trpc";
import { totalsParams, type ListParams } from "@/server/domain/list-query";

/** What the transactions of a filter add up to, on all its pages. */
export function TransactionTotals({ params }: { params: ListParams }) {
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.transactions.totals.queryOptions(totalsParams(params)),
    placeholderData: keepPreviousData,
  });
  return (
    <ListTotals
      caption="All transactions of this filter, by currency"
      counted="Transactions"
      headings={["Net", "Tax", "Gross", "Refunded"]}
      totals={query.data?.map(({ currency, count, net, tax, gross, refunded }) => ({
        currency,
        count,
        amounts: [net, tax, gross, refunded],
      }))}
      isStale={query.isPlaceholderData}
      hasFailed={query.error !== null}
      onRetry={() => void query.refetch()}
    />
  );
}
