"use client";

import { useId } from "react";
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts";
import { barShape, Hatch, hatchId } from "./bar-shape";
import { MarkerShape } from "./marker";
import { axisWidth, plotBox } from "./plot-box";
import { plotRows, tailKey } from "./plot-rows";
import type { PreparedChart, PreparedSeries } from "./prepare-chart";

const label = { fill: "var(--fg-muted)", fontSize: 12 };

/** The drawing, decided beforehand. It hears no events: the cursor over it does. */
export function ChartPlot({ chart }: { chart: PreparedChart }) {
  const id = useId();
  const { rows, series, axis, kind } = chart;
  const bars = series.filter(({ draw }) => draw === "bar");
  const lines = series.filter(({ draw }) => draw === "line");
  const ticks = axis.ticks.map(({ at }) => at);
  const tickTexts = new Map(axis.ticks.map(({ at, text }) => [at, text]));
  const tickOf = new Map(rows.map((row) => [row.at, row.tick]));

  return (
    <ResponsiveContainer width="100%" height={plotBox.height} initialDimension={firstSize}>
      <ComposedChart
        data={plotRows(chart)}
        margin={{ top: plotBox.top, right: plotBox.right, bottom: 0, left: 0 }}
        stackOffset="sign"
        barCategoryGap="20%"
        barGap={2}
        accessibilityLayer={false}
      >
        {bars.map(({ key, colour }) => (
          <Hatch key={key} id={hatchId(id, key)} colour={colour} />
        ))}
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="at"
          scale="band"
          height={plotBox.bottom}
          ticks={chart.labelled.map((index) => rows[index]?.at ?? "")}
          tickFormatter={(at: string) => tickOf.get(at) ?? ""}
          interval="preserveEnd"
          minTickGap={10}
          tickLine={false}
          axisLine={false}
          tick={label}
        />
        <YAxis
          width={axisWidth(chart)}
          ticks={ticks}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          tickFormatter={(at: number) => tickTexts.get(at) ?? ""}
          interval={0}
          tickLine={false}
          axisLine={false}
          tick={label}
        />
        {bars.map(({ key, colour }) => (
          <Bar
            key={key}
            dataKey={key}
            {...(kind === "stacked" && { stackId: "all" })}
            maxBarSize={48}
            isAnimationActive={false}
            shape={barShape(colour, hatchId(id, key))}
          />
        ))}
        {ticks.includes(0) && <ReferenceLine y={0} stroke="var(--control)" />}
        {lines.map((line) => plotLine(line, line.key, rows.length))}
        {lines.map((line) => plotLine({ ...line, dash: "2 4" }, tailKey(line.key), rows.length))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

const firstSize = { width: 640, height: plotBox.height };

/** A line with its sign on every n-th point, dense enough to follow and sparse enough to see. */
function plotLine(series: PreparedSeries, key: string, count: number) {
  const { colour, dash, marker, role } = series;
  const every = Math.ceil(count / 8);
  return (
    <Line
      key={key}
      dataKey={key}
      type="linear"
      stroke={colour}
      strokeWidth={2}
      {...(dash && { strokeDasharray: dash })}
      isAnimationActive={false}
      activeDot={false}
      dot={({ key: dotKey, cx, cy, index }) => {
        const isMarked = role !== "compare" && (count - 1 - (index ?? 0)) % every === 0;
        const isPlaced = typeof cx === "number" && typeof cy === "number";
        if (!isMarked || !isPlaced) return <g key={dotKey} />;
        return <MarkerShape key={dotKey} marker={marker} colour={colour} x={cx} y={cy} />;
      }}
    />
  );
}
