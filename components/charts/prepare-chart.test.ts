import { describe, expect, test } from "vitest";
import type { ChartSpec } from "./chart-spec";
import { prepareChart } from "./prepare-chart";

const settings = { locale: "en-GB", timeZone: "Europe/Amsterdam", currency: "EUR" };

const movement: ChartSpec = {
  kind: "stacked",
  unit: { kind: "money", currency: "EUR" },
  step: "month",
  series: [
    { key: "new", label: "New" },
    { key: "churn", label: "Churn" },
    { key: "net", label: "Net", role: "net" },
  ],
  points: [
    { at: "2026-12-01", values: { new: 120_000, churn: -40_000, net: 80_000 } },
    { at: "2027-01-01", values: { new: 150_050, churn: null, net: 150_050 } },
    { at: "2027-02-01", values: { new: 20_000, churn: -90_000, net: -70_000 }, isPartial: true },
  ],
};

describe("stacked bars with a line for their sum", () => {
  const chart = prepareChart(movement, settings);

  test("are drawn in whole units on a round axis that holds zero", () => {
    expect(chart.axis.ticks.map(({ text }) => text)).toEqual([
      "−€1\u00a0K",
      "€0",
      "€1\u00a0K",
      "€2\u00a0K",
    ]);
    expect(chart.axis.startsAtZero).toBe(true);
    expect(chart.rows[1]?.places).toEqual({ new: 1500.5, churn: null, net: 1500.5 });
  });

  test("say exact amounts, and a sign where nothing is known", () => {
    expect(chart.rows[1]?.texts).toEqual({ new: "€1,500.50", churn: "–", net: "€1,500.50" });
  });

  test("name the year where it changes, and the period that has not ended", () => {
    expect(chart.rows.map(({ tick }) => tick)).toEqual(["Dec 2026", "Jan 2027", "Feb"]);
    expect(chart.rows.map(({ isPartial }) => isPartial)).toEqual([false, false, true]);
  });

  test("differ by more than colour", () => {
    expect(chart.series.map(({ draw, marker }) => `${draw} ${marker}`)).toEqual([
      "bar circle",
      "bar square",
      "line circle",
    ]);
  });
});

describe("lines", () => {
  const churn: ChartSpec = {
    kind: "lines",
    unit: { kind: "rate" },
    step: "day",
    series: [
      { key: "now", label: "Churn rate" },
      { key: "before", label: "Previous 30 days", role: "compare" },
    ],
    points: [
      { at: "2027-03-01", values: { now: 0.041, before: 0.044 } },
      { at: "2027-03-02", values: { now: 0.043, before: null } },
    ],
  };

  test("may begin above zero, and say so", () => {
    const { axis } = prepareChart(churn, settings);
    expect(axis.startsAtZero).toBe(false);
    expect(axis.ticks[0]?.at).toBeCloseTo(0.041);
  });

  test("a comparison is dashed", () => {
    expect(prepareChart(churn, settings).series[1]).toMatchObject({
      colour: "var(--chart-compare)",
      dash: "5 4",
    });
  });

  test("of nothing at all are still a chart", () => {
    const empty = prepareChart({ ...churn, points: [] }, settings);
    expect(empty.rows).toEqual([]);
    expect(empty.axis.ticks.length).toBeGreaterThan(1);
  });
});
