import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { PageHeader, TableSkeleton } from "@/components/ui/page";
import { WithdrawalsView } from "@/components/withdrawals/withdrawals-view";

export const metadata: Metadata = { title: "Withdrawals" };

const title = "Withdrawals";

export default function WithdrawalsPage() {
  return (
    <Gate permission="overview:read" title={title} what="see who withdrew from a contract">
      <Withdrawals />
    </Gate>
  );
}

function Withdrawals() {
  prefetch(trpc.withdrawals.list.queryOptions());
  return (
    <HydrateClient>
      <PageHeader title={title} detail="Contracts that customers withdrew from: the latest 200." />
      <Suspense fallback={<TableSkeleton columns={5} label="Loading the withdrawals" />}>
        <WithdrawalsView />
      </Suspense>
    </HydrateClient>
  );
}
