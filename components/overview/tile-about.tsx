"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { usePublisherPath } from "@/components/shell/frame-context";
import { useFormat } from "@/components/ui/format-context";
import { Time } from "@/components/ui/time";
import { metricDefinitions } from "@/server/domain/metric-definitions";
import type { RowsBehind } from "@/server/domain/rows-behind";
import type { OverviewTile, ToldRate } from "@/server/services/analytics/overview-tile";
import { rowsPath } from "./rows-path";
import { daysText, exactFigure } from "./tile-words";

const partLabels = {
  "churn-rate": { part: "Churned of them", whole: "Active at the start" },
  "trial-conversion": { part: "Converted", whole: "Trials ended" },
} as const;

/** What a figure says of itself on demand: meaning, formula, both of its values, and when it was true. */
export function TileAbout({ tile }: { tile: OverviewTile }) {
  const { settings } = useFormat();
  const { definition, formula } = metricDefinitions[tile.key];
  return (
    <div className="flex flex-col gap-2.5">
      <p>{definition}</p>
      <p className="rounded-md bg-subtle px-2 py-1.5 text-xs">{formula}</p>
      <dl className="tabular grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-xs">
        {tile.unit === "rate" && <Parts tileKey={tile.key} told={tile} />}
        <Line label={daysText(tile, tile.days, settings)} rows={tile.rows}>
          {exactFigure(tile, tile.value, settings)}
        </Line>
        {tile.compared && (
          <Line label={daysText(tile, tile.compared.days, settings)} rows={tile.compared.rows}>
            {exactFigure(tile, tile.compared.value, settings)}
          </Line>
        )}
      </dl>
      <p className="text-xs text-fg-muted">
        As of <Time at={tile.asOf} />
      </p>
    </div>
  );
}

function Parts({ tileKey, told }: { tileKey: keyof typeof partLabels; told: ToldRate }) {
  const { number } = useFormat();
  const labels = partLabels[tileKey];
  return (
    <>
      <Line label={labels.part} rows={told.part.rows}>
        {number(told.part.count)}
      </Line>
      <Line label={labels.whole} rows={told.whole.rows}>
        {number(told.whole.count)}
      </Line>
    </>
  );
}

type LineProps = { label: string; rows: RowsBehind; children: ReactNode };

function Line({ label, rows, children }: LineProps) {
  const path = usePublisherPath();
  return (
    <>
      <dt className="text-fg-muted">{label}</dt>
      <dd className="text-end">
        <Link
          href={path(rowsPath(rows))}
          className="inline-flex min-h-6 min-w-6 items-center justify-end font-medium text-primary hover:underline"
        >
          {children}
        </Link>
      </dd>
    </>
  );
}
