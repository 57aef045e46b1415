"use client";

import { useQuery } from "@tanstack/react-query";
import { useFrame } from "@/components/shell/frame-context";
import { useTRPC } from "@/components/trpc";
import { PageHeader } from "@/components/ui/page";
import { OverviewDetails } from "./overview-details";
import { OverviewTiles } from "./overview-tiles";
import { PeriodControl } from "./period-control";
import { Region } from "./region";
import { TilesSkeleton } from "./skeletons";
import { usePeriod } from "./use-period";

/** How the business is today, and what needs somebody. */
export function OverviewPage() {
  const { publisher } = useFrame();
  const trpc = useTRPC();
  const { period, setRange, setComparison } = usePeriod();
  const { range } = period;
  // The shapes of the figures follow when they are ready; without them the figures stand.
  const trends = useQuery(trpc.analytics.overviewTrends.queryOptions({ range }));

  return (
    <>
      <PageHeader
        title="Overview"
        detail={`How the business is today, and what needs you. Days in ${publisher.timeZone}.`}
        action={<PeriodControl period={period} onRange={setRange} onComparison={setComparison} />}
      />
      <Region
        options={trpc.analytics.overview.queryOptions(period)}
        effect="The figures could not be loaded."
        skeleton={<TilesSkeleton />}
      >
        {({ tiles, hasBegun }) => (
          <div className="grid gap-6">
            <OverviewTiles tiles={tiles} trends={trends.data} />
            <OverviewDetails period={period} hasBegun={hasBegun} />
          </div>
        )}
      </Region>
    </>
  );
}
