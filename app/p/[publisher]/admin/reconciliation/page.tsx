import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { DaysView } from "@/components/reconciliation/days-view";
import { PageHeader, TableSkeleton } from "@/components/ui/page";
import { reconciledDaysInput } from "@/server/services/reconciliation/schemas";

export const metadata: Metadata = { title: "Reconciliation" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default function ReconciliationPage(props: Props) {
  return (
    <Gate permission="billing:write" title="Reconciliation" what="see the reconciliation">
      <Suspense fallback={<DaysSkeleton />}>
        <Days {...props} />
      </Suspense>
    </Gate>
  );
}

async function Days({ searchParams }: Props) {
  const { month } = await searchParams;
  const asked = reconciledDaysInput.safeParse(month === undefined ? {} : { month });
  await prefetched(trpc.reconciliation.days.queryOptions(asked.data ?? {}));
  return (
    <HydrateClient>
      <DaysView />
    </HydrateClient>
  );
}

const DaysSkeleton = () => (
  <>
    <PageHeader title="Reconciliation" />
    <TableSkeleton columns={6} rows={12} label="Loading the days" />
  </>
);
