"use client";

import { Chart } from "@/components/charts/chart";
import { usePublisherPath } from "@/components/shell/frame-context";
import { endReasonLabels } from "@/components/subscriptions/subscription-words";
import { Card } from "@/components/ui/card";
import type { ChurnReasonCount } from "@/server/services/analytics/get-churn-reasons";
import { rowsPath } from "./rows-path";

const question = "Why do subscribers leave?";

/** Why those who left in the period did. */
export function ChurnReasons({ reasons }: { reasons: readonly ChurnReasonCount[] }) {
  const path = usePublisherPath();
  if (reasons.length === 0) {
    return (
      <Card title={question} className="h-full">
        <p className="text-sm text-fg-muted">Nobody left in this period.</p>
      </Card>
    );
  }
  const rowsOf = new Map(reasons.map(({ reason, rows }) => [reason as string, rows]));
  return (
    <Chart
      question={question}
      definition="What ended the last subscription of everybody who churned in the period."
      spec={{
        kind: "bars",
        unit: { kind: "count", noun: "Subscribers" },
        step: "category",
        series: [{ key: "count", label: "Subscribers who left" }],
        points: reasons.map(({ reason, count }) => ({
          at: reason,
          label: endReasonLabels[reason],
          values: { count },
        })),
      }}
      hrefOf={(at) => {
        const rows = rowsOf.get(at);
        return rows ? path(rowsPath(rows)) : null;
      }}
    />
  );
}
