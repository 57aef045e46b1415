"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ListTotals } from "@/components/list/list-totals";
import { useTRPC } from "@/components/trpc";
import { totalsParams, type ListParams } from "@/server/domain/list-query";

/** The recurring revenue of the subscriptions of a filter, on all its pages. */
export function SubscriptionTotals({ params }: { params: ListParams }) {
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.subscriptions.totals.queryOptions(totalsParams(params)),
    placeholderData: keepPreviousData,
  });
  return (
    <ListTotals
      caption="All subscriptions of this filter, by currency"
      counted="Subscriptions"
      headings={["MRR"]}
      totals={query.data?.map(({ currency, count, mrr }) => ({ currency, count, amounts: [mrr] }))}
      isStale={query.isPlaceholderData}
      hasFailed={query.error !== null}
      onRetry={() => void query.refetch()}
    />
  );
}
