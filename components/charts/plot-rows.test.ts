import { expect, test } from "vitest";
import type { ChartSpec } from "./chart-spec";
import { plotRows } from "./plot-rows";
import { prepareChart } from "./prepare-chart";

const settings = { locale: "en-GB", timeZone: "UTC", currency: "EUR" };
const spec: ChartSpec = {
  kind: "stacked",
  unit: { kind: "count", noun: "Subscribers" },
  step: "month",
  series: [
    { key: "new", label: "New" },
    { key: "net", label: "Net", role: "net" },
  ],
  points: [1, 2, 3].map((month) => ({
    at: `2027-0${month}-01`,
    values: { new: month, net: month },
    isPartial: month === 3,
  })),
};

test("a line into the running period is split off, bars are not", () => {
  const rows = plotRows(prepareChart(spec, settings));
  expect(rows.map((row) => row["net"])).toEqual([1, 2, null]);
  expect(rows.map((row) => row["net~tail"])).toEqual([null, 2, 3]);
  expect(rows.map((row) => row["new"])).toEqual([1, 2, 3]);
});

test("where all periods have ended, lines are whole", () => {
  const points = spec.points.map((point) => ({ ...point, isPartial: false }));
  const rows = plotRows(prepareChart({ ...spec, points }, settings));
  expect(rows.map((row) => row["net"])).toEqual([1, 2, 3]);
  expect(rows.every((row) => row["net~tail"] === null)).toBe(true);
});
