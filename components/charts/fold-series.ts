import type { ChartSpec } from "./chart-spec";
import { mostColours, otherKey } from "./series-look";

export const mostLines = 4;
export const mostBars = 31;

/** More bars than can be told apart become lines, which show their shape better. */
export function drawnKind({ kind, points, step }: ChartSpec): ChartSpec["kind"] {
  return kind !== "lines" && step !== "category" && points.length > mostBars ? "lines" : kind;
}

/**
 * The same chart with no more series than can be told apart: the first ones stay, the rest become
 * "Other". Rates cannot be added up, so theirs are left to the table.
 */
export function foldSeries(spec: ChartSpec): ChartSpec {
  const most = drawnKind(spec) === "lines" ? mostLines : mostColours;
  const main = spec.series.filter(isMain);
  if (main.length <= most) return spec;
  const kept = new Set(main.slice(0, spec.unit.kind === "rate" ? most : most - 1));
  const folded = main.filter((series) => !kept.has(series));
  const others = spec.series.filter((series) => !isMain(series));
  if (spec.unit.kind === "rate") return { ...spec, series: [...kept, ...others] };
  return {
    ...spec,
    series: [...kept, { key: otherKey, label: `Other (${folded.length})` }, ...others],
    points: spec.points.map((point) => ({
      ...point,
      values: { ...point.values, [otherKey]: sum(folded.map(({ key }) => point.values[key])) },
    })),
  };
}

const isMain = ({ role = "main" }: ChartSpec["series"][number]) => role === "main";

/** Nothing known of any of them is nothing known of the sum. */
function sum(values: readonly (number | null | undefined)[]): number | null {
  const known = values.filter((value) => typeof value === "number");
  return known.length > 0 ? known.reduce((total, value) => total + value, 0) : null;
}
