import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { listStart } from "@/app/_lib/list-start";
import { HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { SubscriberMovementsList } from "@/components/analytics/subscriber-movements-list";
import { PageHeader, TableSkeleton } from "@/components/ui/page";
import { rowParams, type ListParams } from "@/server/domain/list-query";
import { subscriberMovementList } from "@/server/domain/subscriber-movement-list";

export const metadata: Metadata = { title: "Subscribers" };

type Props = {
  params: Promise<{ publisher: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default function SubscribersPage(props: Props) {
  return (
    <Gate permission="overview:read" title="Subscribers" what="see who subscribes and who leaves">
      <Subscribers {...props} />
    </Gate>
  );
}

async function Subscribers({ params, searchParams }: Props) {
  const { publisher } = await params;
  const start = await listStart(
    subscriberMovementList,
    `/p/${publisher}/analytics/subscribers`,
    await searchParams,
  );
  return (
    <Suspense fallback={<SubscribersSkeleton />}>
      <Answered start={start} />
    </Suspense>
  );
}

/** Waits for the rows, so that the first thing sent is the list and not its outline. */
async function Answered({ start }: { start: ListParams }) {
  // What all pages add up to may take longer than one of them: the browser asks for it.
  await Promise.all([
    prefetched(trpc.subscriberMovements.list.queryOptions(rowParams(start))),
    prefetched(trpc.views.list.queryOptions({ list: subscriberMovementList.name })),
  ]);
  return (
    <HydrateClient>
      <SubscriberMovementsList />
    </HydrateClient>
  );
}

const SubscribersSkeleton = () => (
  <>
    <PageHeader title="Subscribers" />
    <TableSkeleton columns={6} rows={12} label="Loading subscriber movements" />
  </>
);
