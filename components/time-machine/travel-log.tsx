"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { describeEvent } from "@/components/customers/describe-event";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorPanel } from "@/components/ui/error-panel";
import { readFailure } from "@/components/ui/failure";
import { useFormat } from "@/components/ui/format-context";
import { Skeleton } from "@/components/ui/skeleton";
import { Time } from "@/components/ui/time";
import type { TravelEvents } from "@/server/services/time-machine/list-travel-events";

type Line = TravelEvents["events"][number];

/** What happened while a clock was set forward, latest first, linked to what it was about. */
export function TravelLog({ travelId, isRunning }: { travelId: string; isRunning: boolean }) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.timeMachine.events.infiniteQueryOptions(
      { travelId },
      {
        getNextPageParam: (page) => page.next ?? undefined,
        refetchInterval: isRunning ? 3_000 : false,
      },
    ),
  );
  if (!query.data && query.error) {
    const { message, reference } = readFailure(query.error);
    return (
      <ErrorPanel
        effect="What happened could not be loaded."
        fix={message}
        reference={reference}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    );
  }
  if (!query.data) return <Skeleton className="h-40" />;
  const lines = query.data.pages.flatMap(({ events }) => events);
  if (lines.length === 0) return <EmptyState title="Nothing happened on the way" />;
  return (
    <>
      <ol className="divide-y divide-line">
        {lines.map((line) => (
          <LogLine key={line.event.id} line={line} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          size="sm"
          className="mt-3"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show earlier
        </Button>
      )}
    </>
  );
}

function LogLine({ line: { event, customerId, subscriptionId } }: { line: Line }) {
  const path = usePublisherPath();
  const { money, date } = useFormat();
  const words = describeEvent(event, {
    money: (amount) => money(amount, true),
    date,
    offer: (offerId) => offerId,
  });
  const own = words.path ?? (subscriptionId && `/customers/subscriptions/${subscriptionId}`);
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-1.5 text-sm">
      <p className="min-w-0 leading-6">
        {own ? (
          <Link
            href={path(own)}
            prefetch={false}
            className="inline-block rounded-sm font-medium underline-offset-4 hover:underline"
          >
            {words.text}
          </Link>
        ) : (
          <span className="font-medium">{words.text}</span>
        )}
        {words.detail && <span className="text-fg-muted"> · {words.detail}</span>}
        {customerId !== null && (
          <Link
            href={path(`/customers/${customerId}`)}
            prefetch={false}
            className="tabular ms-2 inline-block rounded-sm text-xs leading-6 text-fg-muted underline-offset-4 hover:underline"
          >
            Customer {customerId}
          </Link>
        )}
      </p>
      <Time at={event.occurredAt} className="text-xs text-fg-muted" />
    </li>
  );
}
