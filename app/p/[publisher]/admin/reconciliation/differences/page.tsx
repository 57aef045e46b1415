import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { listStart } from "@/app/_lib/list-start";
import { HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { DifferencesView } from "@/components/reconciliation/differences-view";
import { PageHeader, TableSkeleton } from "@/components/ui/page";
import { rowParams, type ListParams } from "@/server/domain/list-query";
import { differenceList } from "@/server/domain/reconciliation-list";

export const metadata: Metadata = { title: "Differences" };

type Props = {
  params: Promise<{ publisher: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default function DifferencesPage(props: Props) {
  return (
    <Gate permission="billing:write" title="Reconciliation" what="see the reconciliation">
      <Differences {...props} />
    </Gate>
  );
}

async function Differences({ params, searchParams }: Props) {
  const { publisher } = await params;
  const address = `/p/${publisher}/admin/reconciliation/differences`;
  const start = await listStart(differenceList, address, await searchParams);
  return (
    <Suspense fallback={<DifferencesSkeleton />}>
      <Answered start={start} />
    </Suspense>
  );
}

/** Waits for the rows, so that the first thing sent is the list and not its outline. */
async function Answered({ start }: { start: ListParams }) {
  await Promise.all([
    prefetched(trpc.reconciliation.differences.queryOptions(rowParams(start))),
    prefetched(trpc.reconciliation.days.queryOptions({})),
    prefetched(trpc.views.list.queryOptions({ list: differenceList.name })),
  ]);
  return (
    <HydrateClient>
      <DifferencesView />
    </HydrateClient>
  );
}

const DifferencesSkeleton = () => (
  <>
    <PageHeader title="Reconciliation" />
    <TableSkeleton columns={6} rows={12} label="Loading the differences" />
  </>
);
