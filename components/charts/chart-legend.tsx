import type { PreparedChart } from "./prepare-chart";
import { Swatch } from "./swatch";

/** Which is which; with a single figure the title has said it. */
export function ChartLegend({ chart }: { chart: PreparedChart }) {
  if (chart.series.length < 2) return null;
  return (
    <ul aria-label="Series" className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-fg-muted">
      {chart.series.map((series) => (
        <li key={series.key} className="flex items-center gap-1.5">
          <Swatch series={series} />
          {series.label}
        </li>
      ))}
    </ul>
  );
}
