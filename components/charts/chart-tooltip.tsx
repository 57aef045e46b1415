import type { PreparedRow, PreparedSeries } from "./prepare-chart";
import { Swatch } from "./swatch";

type ChartTooltipProps = {
  series: readonly PreparedSeries[];
  row: PreparedRow;
  /** How far along the plot, from 0 to 1. */
  share: number;
  /** Whether the point opens. */
  leads: boolean;
};

/** The figures of one point, beside it. Hidden from screen readers, who are told them in words. */
export function ChartTooltip({ series, row, share, leads }: ChartTooltipProps) {
  return (
    <div
      aria-hidden
      className="absolute top-0 z-10 w-max max-w-64 rounded-lg border border-line bg-layer px-3 py-2 text-xs shadow-layer"
      style={{
        left: `${share * 100}%`,
        translate: share < 0.5 ? "16px 0" : "calc(-100% - 16px) 0",
      }}
    >
      <p className="font-medium">
        {row.label}
        {row.isPartial && <span className="font-normal text-fg-muted"> so far</span>}
      </p>
      <dl className="mt-1 grid grid-cols-[auto_1fr_auto] items-center gap-x-2 gap-y-0.5">
        {series.map((each) => (
          <div key={each.key} className="contents">
            <Swatch series={each} />
            <dt className="text-fg-muted">{each.label}</dt>
            <dd className="tabular text-end font-medium">{row.texts[each.key]}</dd>
          </div>
        ))}
      </dl>
      {leads && <p className="mt-1 text-fg-muted">Click or Enter for the rows</p>}
    </div>
  );
}
