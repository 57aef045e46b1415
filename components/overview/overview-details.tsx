"use client";

import { Suspense } from "react";
import { useTRPC } from "@/components/trpc";
import { TableSkeleton } from "@/components/ui/page";
import type { Comparison } from "@/server/domain/compared-days";
import { ChurnReasons } from "./churn-reasons";
import { GoLiveChecklist } from "./go-live-checklist";
import { LatestTransactions } from "./latest-transactions";
import { MrrChart } from "./mrr-chart";
import { Region } from "./region";
import { ChartSkeleton } from "./skeletons";
import { SubscribersChart } from "./subscribers-chart";

type OverviewDetailsProps = {
  period: { range: string; comparison: Comparison };
  /** Before anything was sold, what is still to be done stands in their place. */
  hasBegun: boolean;
};

/** What stands below the figures: how they moved, and what happened last. */
export function OverviewDetails({ period, hasBegun }: OverviewDetailsProps) {
  if (hasBegun) return <Charts period={period} />;
  return (
    <Suspense fallback={<TableSkeleton columns={2} rows={6} label="Loading the checklist" />}>
      <GoLiveChecklist />
    </Suspense>
  );
}

function Charts({ period }: Pick<OverviewDetailsProps, "period">) {
  const { analytics } = useTRPC();
  const { range } = period;
  return (
    <>
      <div className="grid gap-3 xl:grid-cols-2">
        <Region
          options={analytics.mrrMovement.queryOptions({ range })}
          effect="The changes of recurring revenue could not be loaded."
          skeleton={<ChartSkeleton />}
        >
          {(charts) => <MrrChart charts={charts} />}
        </Region>
        <Region
          options={analytics.subscribersOverTime.queryOptions(period)}
          effect="The number of subscribers over time could not be loaded."
          skeleton={<ChartSkeleton />}
        >
          {(points) => <SubscribersChart points={points} />}
        </Region>
      </div>
      <div className="grid items-start gap-x-3 gap-y-6 xl:grid-cols-3">
        <div className="min-w-0 xl:col-span-2">
          <Region
            options={analytics.latestTransactions.queryOptions()}
            effect="The latest transactions could not be loaded."
            skeleton={
              <TableSkeleton columns={5} rows={8} label="Loading the latest transactions" />
            }
          >
            {(lines) => <LatestTransactions lines={lines} />}
          </Region>
        </div>
        <Region
          options={analytics.churnReasons.queryOptions({ range })}
          effect="The reasons for leaving could not be loaded."
          skeleton={<ChartSkeleton />}
        >
          {(reasons) => <ChurnReasons reasons={reasons} />}
        </Region>
      </div>
    </>
  );
}
