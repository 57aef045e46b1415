import { money, toDecimalString } from "@/server/domain/money";
import type { FormatSettings } from "../ui/format";
import { axisTicks, labelledIndexes } from "./axis-ticks";
import type { ChartPoint, ChartSpec, ChartUnit } from "./chart-spec";
import { figureText, pointText, pointTick, tickText, unitText } from "./chart-words";
import { drawnKind, foldSeries } from "./fold-series";
import { looksOf, type SeriesLook } from "./series-look";

export type PreparedSeries = SeriesLook & {
  key: string;
  label: string;
  role: "main" | "net" | "compare";
  draw: "bar" | "line";
};

export type PreparedRow = {
  at: string;
  label: string;
  tick: string;
  isPartial: boolean;
  /** Where each series is drawn, in the units of the axis. */
  places: Record<string, number | null>;
  /** What each series says, the same in the table and beside the pointer. */
  texts: Record<string, string>;
};

export type PreparedChart = {
  kind: ChartSpec["kind"];
  unit: string;
  series: PreparedSeries[];
  rows: PreparedRow[];
  axis: { ticks: { at: number; text: string }[]; startsAtZero: boolean };
  /** Rows whose label is written under the axis. */
  labelled: number[];
};

const mostLabels = 8;

/** Decides everything about a chart that can be decided without a screen. */
export function prepareChart(given: ChartSpec, settings: FormatSettings): PreparedChart {
  const spec = foldSeries(given);
  const { unit, step } = spec;
  const kind = drawnKind(spec);
  const looks = looksOf(spec.series);
  const series = spec.series.map(({ key, label, role = "main" }): PreparedSeries => {
    const look = looks.get(key) ?? { colour: "var(--chart-compare)", marker: "cross" };
    const draw = kind === "lines" || role !== "main" ? "line" : "bar";
    return { ...look, key, label, role, draw };
  });

  const labelled = labelledIndexes(spec.points.length, mostLabels);
  const rows = spec.points.map((point, index): PreparedRow => {
    const before = spec.points[labelled[labelled.indexOf(index) - 1] ?? -1];
    return {
      at: point.at,
      label: pointText(point, step, settings),
      tick: pointTick(point, before, step, settings),
      isPartial: point.isPartial ?? false,
      places: pick(series, (key) => placeOf(point.values[key], unit)),
      texts: pick(series, (key) => figureText(point.values[key], unit, settings)),
    };
  });

  const fromZero = kind !== "lines";
  const reach = reachOf(rows, series, kind);
  const ticks = axisTicks(reach.low, reach.high, { fromZero, wholeOnly: unit.kind === "count" });
  return {
    kind,
    unit: unitText(unit),
    series,
    rows,
    labelled,
    axis: {
      ticks: ticks.map((at) => ({ at, text: tickText(at, unit, settings) })),
      startsAtZero: ticks[0] === 0 || ticks.includes(0),
    },
  };
}

function pick<Value>(series: readonly { key: string }[], read: (key: string) => Value) {
  return Object.fromEntries(series.map(({ key }) => [key, read(key)]));
}

/** Money is drawn in whole units, for round ticks; the drawing may round, the texts may not. */
function placeOf(value: ChartPoint["values"][string] | undefined, unit: ChartUnit) {
  if (value === null || value === undefined) return null;
  return unit.kind === "money" ? Number(toDecimalString(money(value, unit.currency))) : value;
}

/** How low and how high it goes; what is stacked is added up, above and below zero apart. */
function reachOf(rows: readonly PreparedRow[], series: PreparedSeries[], kind: ChartSpec["kind"]) {
  const reached: number[] = kind === "lines" ? [] : [0];
  for (const { places } of rows) {
    const [above, below] = [[0], [0]];
    for (const { key, draw } of series) {
      const place = places[key];
      if (place === null || place === undefined) continue;
      if (kind === "stacked" && draw === "bar") (place < 0 ? below : above).push(place);
      else reached.push(place);
    }
    if (kind === "stacked") reached.push(total(above), total(below));
  }
  if (reached.length === 0) reached.push(0);
  return { low: Math.min(...reached), high: Math.max(...reached) };
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
