"use client";

import { useQuery } from "@tanstack/react-query";
import { alone, useTRPC } from "@/components/trpc";
import { ChurnReasons } from "./churn-reasons";
import { LatestTransactions } from "./latest-transactions";
import { MrrChart } from "./mrr-chart";
import { OverviewTiles } from "./overview-tiles";
import { Region } from "./region";
import { ChartSkeleton, LatestSkeleton, TilesSkeleton } from "./skeletons";
import { SubscribersChart } from "./subscribers-chart";
import { usePeriod } from "./use-period";

/* Each part of Overview with its question, which follows the page's period. */

export function FiguresRegion() {
  const { analytics } = useTRPC();
  const { period } = usePeriod();
  // The shapes of the figures come when they are ready; the figures stand without them.
  const trends = useQuery(analytics.overviewTrends.queryOptions({ range: period.range }, alone));
  return (
    <Region
      options={analytics.overview.queryOptions(period, alone)}
      effect="The figures could not be loaded."
      skeleton={<TilesSkeleton />}
    >
      {({ tiles }) => <OverviewTiles tiles={tiles} trends={trends.data} />}
    </Region>
  );
}

export function MrrRegion() {
  const { analytics } = useTRPC();
  const { range } = usePeriod().period;
  return (
    <Region
      options={analytics.mrrMovement.queryOptions({ range }, alone)}
      effect="The changes of recurring revenue could not be loaded."
      skeleton={<ChartSkeleton />}
    >
      {(charts) => <MrrChart charts={charts} />}
    </Region>
  );
}

export function SubscribersRegion() {
  const { analytics } = useTRPC();
  const { period } = usePeriod();
  return (
    <Region
      options={analytics.subscribersOverTime.queryOptions(period, alone)}
      effect="The number of subscribers over time could not be loaded."
      skeleton={<ChartSkeleton />}
    >
      {(points) => <SubscribersChart points={points} />}
    </Region>
  );
}

export function LatestRegion() {
  const { analytics } = useTRPC();
  return (
    <Region
      options={analytics.latestTransactions.queryOptions()}
      effect="The latest transactions could not be loaded."
      skeleton={<LatestSkeleton />}
    >
      {(lines) => <LatestTransactions lines={lines} />}
    </Region>
  );
}

export function ReasonsRegion() {
  const { analytics } = useTRPC();
  const { range } = usePeriod().period;
  return (
    <Region
      options={analytics.churnReasons.queryOptions({ range }, alone)}
      effect="The reasons for leaving could not be loaded."
      skeleton={<ChartSkeleton />}
    >
      {(reasons) => <ChurnReasons reasons={reasons} />}
    </Region>
  );
}
