import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { listStart } from "@/app/_lib/list-start";
import { HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { MrrMovementsList } from "@/components/analytics/mrr-movements-list";
import { PageHeader, TableSkeleton } from "@/components/ui/page";
import { rowParams, type ListParams } from "@/server/domain/list-query";
import { mrrMovementList } from "@/server/domain/mrr-movement-list";

export const metadata: Metadata = { title: "Revenue" };

type Props = {
  params: Promise<{ publisher: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default function RevenuePage(props: Props) {
  return (
    <Gate permission="overview:read" title="Revenue" what="see how recurring revenue moves">
      <Revenue {...props} />
    </Gate>
  );
}

async function Revenue({ params, searchParams }: Props) {
  const { publisher } = await params;
  const start = await listStart(
    mrrMovementList,
    `/p/${publisher}/analytics/revenue`,
    await searchParams,
  );
  return (
    <Suspense fallback={<RevenueSkeleton />}>
      <Answered start={start} />
    </Suspense>
  );
}

/** Waits for the rows, so that the first thing sent is the list and not its outline. */
async function Answered({ start }: { start: ListParams }) {
  // What all pages add up to may take longer than one of them: the browser asks for it.
  await Promise.all([
    prefetched(trpc.mrrMovements.list.queryOptions(rowParams(start))),
    prefetched(trpc.subscriptions.facets.queryOptions()),
    prefetched(trpc.views.list.queryOptions({ list: mrrMovementList.name })),
  ]);
  return (
    <HydrateClient>
      <MrrMovementsList />
    </HydrateClient>
  );
}

const RevenueSkeleton = () => (
  <>
    <PageHeader title="Revenue" />
    <TableSkeleton columns={6} rows={12} label="Loading changes of recurring revenue" />
  </>
);
