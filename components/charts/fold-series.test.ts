import { expect, test } from "vitest";
import type { ChartSpec } from "./chart-spec";
import { drawnKind, foldSeries } from "./fold-series";

const keys = ["a", "b", "c", "d", "e", "f", "g"];
const spec = (count: number, rest: Partial<ChartSpec> = {}): ChartSpec => ({
  kind: "stacked",
  unit: { kind: "count", noun: "Cancellations" },
  step: "month",
  series: keys.slice(0, count).map((key) => ({ key, label: key })),
  points: [{ at: "2027-03-01", values: Object.fromEntries(keys.map((key, at) => [key, at + 1])) }],
  ...rest,
});

test("five series are told apart, of seven the last three become one", () => {
  expect(foldSeries(spec(5)).series).toHaveLength(5);
  const folded = foldSeries(spec(7));
  expect(folded.series.map(({ label }) => label)).toEqual(["a", "b", "c", "d", "Other (3)"]);
  expect(folded.points[0]?.values["other"]).toBe(5 + 6 + 7);
});

test("the sum and the comparison are no part of the rest", () => {
  const series = [...spec(7).series, { key: "net", label: "Net", role: "net" as const }];
  expect(foldSeries(spec(7, { series })).series.at(-1)?.key).toBe("net");
  expect(foldSeries(spec(7, { series })).series).toHaveLength(6);
});

test("rates are never added up", () => {
  const folded = foldSeries(spec(7, { kind: "lines", unit: { kind: "rate" } }));
  expect(folded.series.map(({ key }) => key)).toEqual(["a", "b", "c", "d"]);
});

test("more than a month of daily bars is drawn as a line", () => {
  const points = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ at: String(at), values: {} }));
  expect(drawnKind(spec(1, { kind: "bars", step: "day", points: points(31) }))).toBe("bars");
  expect(drawnKind(spec(1, { kind: "bars", step: "day", points: points(32) }))).toBe("lines");
});
