"use client";

import { ChartColumn, Table2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useId, useMemo, useState, type ReactNode } from "react";
import { useFormatSettings } from "../ui/format-context";
import { InfoPopover } from "../ui/info-popover";
import { SegmentedControl } from "../ui/segmented-control";
import { Skeleton } from "../ui/skeleton";
import { BarList } from "./bar-list";
import { ChartCursor } from "./chart-cursor";
import { ChartLegend } from "./chart-legend";
import type { ChartSpec } from "./chart-spec";
import { ChartTable } from "./chart-table";
import { prepareChart } from "./prepare-chart";
import { summarise } from "./summarise";

type ChartProps = {
  /** What it answers; its title. */
  question: string;
  spec: ChartSpec;
  /** What exactly is counted. */
  definition?: ReactNode;
  /** The answer in a sentence, where the figures alone do not give it. */
  summary?: string;
  /** The list whose rows add up to a point; given the point's `at`. */
  hrefOf?: (at: string) => string | null;
  /** What else of it there is to choose, such as a currency. */
  controls?: ReactNode;
  level?: 2 | 3;
};

const ChartPlot = dynamic(async () => (await import("./chart-plot")).ChartPlot, {
  ssr: false,
  loading: () => <Skeleton className="size-full" />,
});

const views = [
  { value: "chart", label: "Chart", icon: <ChartColumn /> },
  { value: "table", label: "Table", icon: <Table2 /> },
] as const;

/** Every chart of the dashboard. The drawing arrives later; question, answer and table are there. */
export function Chart({ question, spec, definition, hrefOf, level = 2, ...rest }: ChartProps) {
  const settings = useFormatSettings();
  const id = useId();
  const [view, setView] = useState<"chart" | "table">("chart");
  const chart = useMemo(() => prepareChart(spec, settings), [spec, settings]);
  const Heading = level === 2 ? "h2" : "h3";
  const isList = spec.step === "category" && chart.series.length === 1;
  const hasTimes = spec.step !== "category";

  return (
    <section
      aria-labelledby={`${id}-title`}
      className="flex h-full min-w-0 flex-col rounded-lg border border-line bg-surface p-4"
    >
      <header className="flex items-start justify-between gap-4">
        <div className="flex min-w-0 items-center gap-1 pt-1">
          <Heading id={`${id}-title`} className="text-sm font-semibold text-balance">
            {question}
          </Heading>
          {definition && <InfoPopover label={`About: ${question}`}>{definition}</InfoPopover>}
        </div>
        <div className="flex shrink-0 flex-wrap justify-end gap-2">
          {rest.controls}
          <SegmentedControl
            legend="Show as"
            iconsOnly
            value={view}
            onChange={setView}
            options={views}
          />
        </div>
      </header>
      <p id={`${id}-summary`} className="mt-1 text-sm text-pretty text-fg-muted">
        {rest.summary ?? summarise(chart, spec.step)}
      </p>
      <div className="mt-4">
        {view === "table" && <ChartTable {...{ spec, chart, question, hrefOf }} />}
        {view === "chart" && isList && <BarList chart={chart} hrefOf={hrefOf} />}
        {view === "chart" && !isList && (
          <>
            <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <span className="text-xs text-fg-muted">{chart.unit}</span>
              <ChartLegend chart={chart} />
            </div>
            <ChartCursor
              chart={chart}
              hrefOf={hrefOf}
              labelledBy={`${id}-title`}
              describedBy={`${id}-summary`}
            >
              <ChartPlot chart={chart} />
            </ChartCursor>
          </>
        )}
      </div>
      {hasTimes && (
        <footer className="mt-auto flex flex-wrap pt-2 gap-x-3 text-xs text-fg-muted">
          <span>Days in {settings.timeZone}</span>
          {chart.rows.at(-1)?.isPartial && <span>Hatched or dotted: so far</span>}
          {!chart.axis.startsAtZero && <span>The axis does not begin at zero</span>}
        </footer>
      )}
    </section>
  );
}
