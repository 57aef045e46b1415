"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ListTotals } from "@/components/list/list-totals";
import { useTRPC } from "@/components/trpc";
import { totalsParams, type ListParams } from "@/server/domain/list-query";
import { mrrKindLabels, mrrKinds } from "./movement-words";

const headings = [...mrrKinds.map((kind) => mrrKindLabels[kind].label), "Net"];

/** What the changes of recurring revenue of a filter add up to, on all its pages. */
export function MrrMovementTotals({ params }: { params: ListParams }) {
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.mrrMovements.totals.queryOptions(totalsParams(params)),
    placeholderData: keepPreviousData,
  });
  return (
    <ListTotals
      caption="All changes of this filter, by currency"
      counted="Changes"
      headings={headings}
      totals={query.data?.map(({ currency, count, net, ...moved }) => ({
        currency,
        count,
        amounts: [...mrrKinds.map((kind) => moved[kind]), net],
      }))}
      isStale={query.isPlaceholderData}
      hasFailed={query.error !== null}
      onRetry={() => void query.refetch()}
    />
  );
}
