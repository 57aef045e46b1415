"use client";

import { parseAsString, useQueryState } from "nuqs";
import { Chart } from "@/components/charts/chart";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useFormatSettings } from "@/components/ui/format-context";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { MrrMovementChart } from "@/server/services/analytics/get-mrr-movement";
import { mrrSummary, prepareMrrChart } from "./prepare-mrr-chart";
import { rowsPath } from "./rows-path";

/** Where recurring revenue comes from and goes; of several currencies, one at a time. */
export function MrrChart({ charts }: { charts: readonly MrrMovementChart[] }) {
  const path = usePublisherPath();
  const settings = useFormatSettings();
  const [currency, setCurrency] = useQueryState("currency", parseAsString);
  const chart = charts.find((each) => each.currency === currency) ?? charts[0];
  if (!chart) return null;
  const rowsAt = new Map(chart.points.map(({ month, rows }) => [month as string, rows]));
  const options = charts.map(({ currency: value }) => ({ value, label: value }));

  return (
    <Chart
      question="How does MRR move?"
      definition="How monthly recurring revenue changed in each month: what new subscribers brought, what the others added, took off or brought back, and what left with those who churned. Net is their sum."
      summary={mrrSummary(chart, settings)}
      spec={prepareMrrChart(chart)}
      hrefOf={(at) => {
        const rows = rowsAt.get(at);
        return rows ? path(rowsPath(rows)) : null;
      }}
      controls={
        charts.length > 1 && (
          <SegmentedControl
            legend="Currency"
            value={chart.currency}
            onChange={(value) => void setCurrency(value)}
            options={options}
          />
        )
      }
    />
  );
}
