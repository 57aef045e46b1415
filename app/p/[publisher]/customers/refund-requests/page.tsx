import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { listStart } from "@/app/_lib/list-start";
import { HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { RefundRequestsView } from "@/components/refund-requests/refund-requests-view";
import { PageHeader, TableSkeleton } from "@/components/ui/page";
import { rowParams, type ListParams } from "@/server/domain/list-query";
import { refundRequestList } from "@/server/domain/refund-request-list";

export const metadata: Metadata = { title: "Refund requests" };

type Props = {
  params: Promise<{ publisher: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default function RefundRequestsPage(props: Props) {
  return (
    <Gate permission="overview:read" title="Refund requests" what="see what customers ask for">
      <RefundRequests {...props} />
    </Gate>
  );
}

async function RefundRequests({ params, searchParams }: Props) {
  const { publisher } = await params;
  const here = `/p/${publisher}/customers/refund-requests`;
  const start = await listStart(refundRequestList, here, await searchParams);
  return (
    <Suspense fallback={<RefundRequestsSkeleton />}>
      <Answered start={start} />
    </Suspense>
  );
}

/** Waits for the rows, so that the first thing sent is the list and not its outline. */
async function Answered({ start }: { start: ListParams }) {
  await Promise.all([
    prefetched(trpc.refundRequests.list.queryOptions(rowParams(start))),
    prefetched(trpc.views.list.queryOptions({ list: refundRequestList.name })),
  ]);
  return (
    <HydrateClient>
      <RefundRequestsView />
    </HydrateClient>
  );
}

const RefundRequestsSkeleton = () => (
  <>
    <PageHeader title="Refund requests" />
    <TableSkeleton columns={6} rows={8} label="Loading refund requests" />
  </>
);
