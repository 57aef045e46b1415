import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, trpc } from "@/app/_lib/trpc";
import { GoLiveChecklist } from "@/components/overview/go-live-checklist";
import { OverviewTiles } from "@/components/overview/overview-tiles";
import { PageHeader, TableSkeleton } from "@/components/ui/page";

export const metadata: Metadata = { title: "Overview" };

export default function OverviewPage() {
  return (
    <Gate permission="overview:read" title="Overview" what="see how the business is doing">
      <Overview />
    </Gate>
  );
}

function Overview() {
  prefetch(trpc.dashboard.goLiveChecklist.queryOptions());
  return (
    <HydrateClient>
      <PageHeader title="Overview" detail="How the business is today, and what needs you." />
      <div className="grid gap-6">
        <OverviewTiles />
        <Suspense fallback={<TableSkeleton columns={2} rows={6} label="Loading the checklist" />}>
          <GoLiveChecklist />
        </Suspense>
      </div>
    </HydrateClient>
  );
}
