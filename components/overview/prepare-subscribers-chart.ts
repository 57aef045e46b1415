import type { ChartSpec } from "@/components/charts/chart-spec";
import type { SubscribersPoint } from "@/server/services/analytics/get-subscribers-over-time";

/** Subscribers at the end of each month as a line, beside that of a year earlier if anybody asked. */
export function prepareSubscribersChart(points: readonly SubscribersPoint[]): ChartSpec {
  const isCompared = points.some(({ compared }) => compared !== null);
  return {
    kind: "lines",
    unit: { kind: "count", noun: "Subscribers" },
    step: "month",
    series: [
      { key: "active", label: "Active subscribers" },
      ...(isCompared
        ? ([{ key: "compared", label: "A year earlier", role: "compare" }] as const)
        : []),
    ],
    points: points.map(({ month, active, compared, isRunning }) => ({
      at: month,
      values: { active, ...(isCompared && { compared }) },
      isPartial: isRunning,
    })),
  };
}
