"use client";

import { Chart } from "@/components/charts/chart";
import { usePublisherPath } from "@/components/shell/frame-context";
import type { SubscribersPoint } from "@/server/services/analytics/get-subscribers-over-time";
import { prepareSubscribersChart } from "./prepare-subscribers-chart";
import { rowsPath } from "./rows-path";

/** How many subscribers there were at the end of each month. */
export function SubscribersChart({ points }: { points: readonly SubscribersPoint[] }) {
  const path = usePublisherPath();
  const rowsAt = new Map(points.map(({ month, rows }) => [month as string, rows]));
  return (
    <Chart
      question="How many subscribers are there?"
      definition="People with a running subscription at the end of each month, and now."
      spec={prepareSubscribersChart(points)}
      hrefOf={(at) => {
        const rows = rowsAt.get(at);
        return rows ? path(rowsPath(rows)) : null;
      }}
    />
  );
}
