import type { Metadata } from "next";
import { Suspense } from "react";
import { Gate } from "@/app/_lib/gate";
import { answered, Following, HydrateClient, prefetched, trpc } from "@/app/_lib/trpc";
import { AttentionStrip } from "@/components/overview/attention-strip";
import { GoLiveChecklist } from "@/components/overview/go-live-checklist";
import { OverviewHeader } from "@/components/overview/overview-header";
import {
  FiguresRegion,
  LatestRegion,
  MrrRegion,
  ReasonsRegion,
  SubscribersRegion,
} from "@/components/overview/regions";
import { ChartSkeleton, LatestSkeleton, TilesSkeleton } from "@/components/overview/skeletons";
import { TableSkeleton } from "@/components/ui/page";
import { periodParams } from "@/server/domain/page-range";

export const metadata: Metadata = { title: "Overview" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default function OverviewPage(props: Props) {
  return (
    <Gate permission="overview:read" title="Overview" what="see how the business is doing">
      <Overview {...props} />
    </Gate>
  );
}

/** The figures are sent first; each of the other parts follows when it is ready. */
async function Overview({ searchParams }: Props) {
  const { range, compare } = await searchParams;
  const period = periodParams({ range: [range].flat()[0], compare: [compare].flat()[0] });
  // Sent with the page: it stands above the figures, which must not move.
  await prefetched(trpc.analytics.attention.queryOptions());
  return (
    <>
      <OverviewHeader />
      <div className="grid gap-6">
        <HydrateClient>
          <AttentionStrip />
        </HydrateClient>
        <Following
          options={trpc.analytics.overview.queryOptions(period)}
          outline={<TilesSkeleton />}
        >
          <FiguresRegion />
        </Following>
        <Suspense fallback={null}>
          <Details period={period} />
        </Suspense>
      </div>
    </>
  );
}

type Period = ReturnType<typeof periodParams>;

/** How the figures moved, and what happened last; before the first sale, what is still to be done. */
async function Details({ period }: { period: Period }) {
  const { analytics, dashboard } = trpc;
  const overview = await answered(analytics.overview.queryOptions(period));
  if (overview?.hasBegun === false) {
    return (
      <Following options={dashboard.goLiveChecklist.queryOptions()} outline={<ChecklistSkeleton />}>
        <GoLiveChecklist />
      </Following>
    );
  }
  const { range } = period;
  return (
    <>
      <div className="grid gap-3 xl:grid-cols-2">
        <Following
          options={analytics.mrrMovement.queryOptions({ range })}
          outline={<ChartSkeleton />}
        >
          <MrrRegion />
        </Following>
        <Following
          options={analytics.subscribersOverTime.queryOptions(period)}
          outline={<ChartSkeleton />}
        >
          <SubscribersRegion />
        </Following>
      </div>
      <div className="grid items-start gap-x-3 gap-y-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Following
          options={analytics.latestTransactions.queryOptions()}
          outline={<LatestSkeleton />}
        >
          <LatestRegion />
        </Following>
        <Following
          options={analytics.churnReasons.queryOptions({ range })}
          outline={<ChartSkeleton />}
        >
          <ReasonsRegion />
        </Following>
      </div>
    </>
  );
}

const ChecklistSkeleton = () => (
  <TableSkeleton columns={2} rows={6} label="Loading the checklist" />
);
