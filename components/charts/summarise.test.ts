import { expect, test } from "vitest";
import type { ChartSpec } from "./chart-spec";
import { prepareChart } from "./prepare-chart";
import { summarise } from "./summarise";

const settings = { locale: "en-GB", timeZone: "UTC", currency: "EUR" };
const spec = (figures: (number | null)[], rest: Partial<ChartSpec> = {}): ChartSpec => ({
  kind: "bars",
  unit: { kind: "count", noun: "Subscribers" },
  step: "month",
  series: [{ key: "all", label: "Active subscribers" }],
  points: figures.map((all, month) => ({ at: `2027-0${month + 1}-01`, values: { all } })),
  ...rest,
});
const said = (chart: ChartSpec) => summarise(prepareChart(chart, settings), chart.step);

test("tells the beginning, the end and the peak", () => {
  expect(said(spec([1200, 1900, 1500]))).toBe(
    "Active subscribers went from 1,200 (January 2027) to 1,500 (March 2027), with its highest, 1,900, in February 2027.",
  );
});

test("leaves out the month that is still running, and months nothing is known of", () => {
  const chart = spec([1, 2, null, 9]);
  const points = chart.points.map((point, at) => ({ ...point, isPartial: at === 3 }));
  expect(said({ ...chart, points })).toBe(
    "Active subscribers went from 1 (January 2027) to 2 (February 2027).",
  );
});

test("names the largest of a list, and says when there is nothing", () => {
  const reasons = spec([], {
    step: "category",
    series: [{ key: "all", label: "Cancellations" }],
    points: [
      { at: "price", label: "Too expensive", values: { all: 12 } },
      { at: "unused", label: "Not used", values: { all: 30 } },
    ],
  });
  expect(said(reasons)).toBe("Highest is Not used, with 30.");
  expect(said(spec([null]))).toBe("Nothing is known of Active subscribers in this period.");
});
