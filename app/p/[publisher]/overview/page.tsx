import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { HydrateClient, prefetch, prefetched, trpc } from "@/app/_lib/trpc";
import { OverviewPage } from "@/components/overview/overview-page";
import { TilesSkeleton } from "@/components/overview/skeletons";
import { PageHeader } from "@/components/ui/page";
import { periodParams } from "@/server/domain/page-range";

export const metadata: Metadata = { title: "Overview" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default function Page(props: Props) {
  return (
    <Gate permission="overview:read" title="Overview" what="see how the business is doing">
      <Suspense fallback={<OverviewSkeleton />}>
        <Overview {...props} />
      </Suspense>
    </Gate>
  );
}

/** Waits for the figures, so that they are the first thing sent; what is drawn of them follows. */
async function Overview({ searchParams }: Props) {
  const { range, compare } = await searchParams;
  const period = periodParams({ range: [range].flat()[0], compare: [compare].flat()[0] });
  const { analytics } = trpc;
  const figures = prefetched(analytics.overview.queryOptions(period));
  prefetch(analytics.overviewTrends.queryOptions({ range: period.range }));
  prefetch(analytics.mrrMovement.queryOptions({ range: period.range }));
  prefetch(analytics.subscribersOverTime.queryOptions(period));
  prefetch(analytics.latestTransactions.queryOptions());
  prefetch(analytics.churnReasons.queryOptions({ range: period.range }));
  prefetch(trpc.dashboard.goLiveChecklist.queryOptions());
  await figures;
  return (
    <HydrateClient>
      <OverviewPage />
    </HydrateClient>
  );
}

const OverviewSkeleton = () => (
  <>
    <PageHeader title="Overview" detail="How the business is today, and what needs you." />
    <TilesSkeleton />
  </>
);
