"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ListTotals } from "@/components/list/list-totals";
import { useTRPC } from "@/components/trpc";
import { totalsParams, type ListParams } from "@/server/domain/list-query";
import { MovementBalance } from "./movement-balance";

type SubscriberMovementTotalsProps = {
  params: ListParams;
  /** Of those who left, what they brought in is worth knowing. */
  areLeaving: boolean;
};

/** What the comings and goings of a filter add up to, on all its pages. */
export function SubscriberMovementTotals({ params, areLeaving }: SubscriberMovementTotalsProps) {
  const trpc = useTRPC();
  const input = totalsParams(params);
  const moves = useQuery({
    ...trpc.subscriberMovements.totals.queryOptions(input),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <MovementBalance
        total={moves.data}
        isStale={moves.isPlaceholderData}
        hasFailed={moves.error !== null}
        onRetry={() => void moves.refetch()}
      />
      {areLeaving && <LifetimeRevenue params={input} />}
    </>
  );
}

function LifetimeRevenue({ params }: { params: ListParams }) {
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.subscriberMovements.lifetimeRevenue.queryOptions(params),
    placeholderData: keepPreviousData,
  });
  return (
    <ListTotals
      caption="What these customers ever paid, less what was given back, by currency"
      counted="Customers"
      headings={["Lifetime revenue", "For each customer"]}
      totals={query.data?.map(({ currency, customers, revenue, average }) => ({
        currency,
        count: customers,
        amounts: [revenue, average],
      }))}
      isStale={query.isPlaceholderData}
      hasFailed={query.error !== null}
      onRetry={() => void query.refetch()}
    />
  );
}
