import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { listStart } from "@/app/_lib/list-start";
import { HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { SubscriptionsList } from "@/components/subscriptions/subscriptions-list";
import { PageHeader, TableSkeleton } from "@/components/ui/page";
import { rowParams, type ListParams } from "@/server/domain/list-query";
import { subscriptionList } from "@/server/domain/subscription-list";

export const metadata: Metadata = { title: "Subscriptions" };

type Props = {
  params: Promise<{ publisher: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default function SubscriptionsPage(props: Props) {
  return (
    <Gate permission="overview:read" title="Subscriptions" what="see the publisher’s subscriptions">
      <Subscriptions {...props} />
    </Gate>
  );
}

async function Subscriptions({ params, searchParams }: Props) {
  const { publisher } = await params;
  const start = await listStart(
    subscriptionList,
    `/p/${publisher}/customers/subscriptions`,
    await searchParams,
  );
  return (
    <Suspense fallback={<SubscriptionsSkeleton />}>
      <Answered start={start} />
    </Suspense>
  );
}

/**
 * Waits for the rows, so that the first thing sent is the list and not its outline. What all pages add
 * up to may take longer than one of them: the browser asks for that.
 */
async function Answered({ start }: { start: ListParams }) {
  await Promise.all([
    prefetched(trpc.subscriptions.list.queryOptions(rowParams(start))),
    prefetched(trpc.subscriptions.facets.queryOptions()),
    prefetched(trpc.views.list.queryOptions({ list: subscriptionList.name })),
  ]);
  return (
    <HydrateClient>
      <SubscriptionsList />
    </HydrateClient>
  );
}

const SubscriptionsSkeleton = () => (
  <>
    <PageHeader title="Subscriptions" />
    <TableSkeleton columns={7} rows={12} label="Loading subscriptions" />
  </>
);
