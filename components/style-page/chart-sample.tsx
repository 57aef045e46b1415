"use client";

import { Chart } from "@/components/charts/chart";
import type { ChartSpec } from "@/components/charts/chart-spec";
import { addDays } from "@/components/ui/date-range/plain-date";
import { Sample } from "./sample";

const months = ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-12"];

const movement: ChartSpec = {
  kind: "stacked",
  unit: { kind: "money", currency: "EUR" },
  step: "month",
  series: [
    { key: "new", label: "New" },
    { key: "expansion", label: "Expansion" },
    { key: "reactivation", label: "Reactivation" },
    { key: "contraction", label: "Contraction" },
    { key: "churn", label: "Churn" },
    { key: "net", label: "Net", role: "net" },
  ],
  points: months.map((month, index) => {
    const won = {
      new: 412_000 + index * 38_500,
      expansion: 96_000 + index * 9_000,
      reactivation: 54_000,
    };
    const lost = { contraction: -41_000 - index * 2_500, churn: -214_000 - (index % 3) * 61_000 };
    const net = [...Object.values(won), ...Object.values(lost)].reduce((sum, part) => sum + part);
    return { at: `${month}-01`, values: { ...won, ...lost, net }, isPartial: index === 6 };
  }),
};

const active: ChartSpec = {
  kind: "lines",
  unit: { kind: "count", noun: "Subscribers" },
  step: "day",
  series: [
    { key: "monthly", label: "Sport Pass monthly" },
    { key: "yearly", label: "Sport Pass yearly" },
    { key: "before", label: "Monthly, 30 days before", role: "compare" },
  ],
  points: Array.from({ length: 30 }, (_, day) => ({
    at: addDays("2026-10-24", day),
    values: {
      monthly: 2_640 + day * 21 + ((day * 37) % 90),
      yearly: 1_180 + day * 9 + ((day * 53) % 60),
      before: day === 11 ? null : 2_330 + day * 11 + ((day * 29) % 80),
    },
    isPartial: day === 29,
  })),
};

const signUps: ChartSpec = {
  kind: "bars",
  unit: { kind: "count", noun: "New subscribers" },
  step: "week",
  series: [{ key: "new", label: "New subscribers" }],
  points: [88, 94, 121, 117, 143, 139, 158, 171, 166, 102].map((count, week) => ({
    at: addDays("2026-09-14", week * 7),
    values: { new: count },
    isPartial: week === 9,
  })),
};

const reasons: ChartSpec = {
  kind: "bars",
  unit: { kind: "count", noun: "Cancellations" },
  step: "category",
  series: [{ key: "count", label: "Cancellations" }],
  points: [
    { at: "price", label: "Too expensive", values: { count: 214 } },
    { at: "season", label: "The season is over", values: { count: 187 } },
    { at: "unused", label: "Not watching enough", values: { count: 96 } },
    { at: "quality", label: "Problems with the picture", values: { count: 31 } },
  ],
};

const hrefOf = (at: string) => `#${at}`;

export function ChartSample() {
  return (
    <Sample
      title="Charts"
      detail="A question, its answer in a sentence, then the drawing. Tab to it and use the arrow keys; every point opens its rows, and the table holds the same figures."
    >
      <div className="grid gap-4 xl:grid-cols-2">
        <Chart
          level={3}
          question="How does recurring revenue move?"
          definition="Monthly recurring revenue that came, grew, returned, shrank and left."
          spec={movement}
          hrefOf={hrefOf}
        />
        <Chart level={3} question="Are we growing?" spec={active} hrefOf={hrefOf} />
        <Chart level={3} question="How many subscribe each week?" spec={signUps} hrefOf={hrefOf} />
        <Chart level={3} question="Why do people leave?" spec={reasons} hrefOf={hrefOf} />
      </div>
    </Sample>
  );
}
