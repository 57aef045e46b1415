import { describe, expect, test } from "vitest";
import type { MrrMovementChart } from "@/server/services/analytics/get-mrr-movement";
import type { SubscribersPoint } from "@/server/services/analytics/get-subscribers-over-time";
import { mrrSummary, prepareMrrChart } from "./prepare-mrr-chart";
import { prepareSubscribersChart } from "./prepare-subscribers-chart";
import { rowsPath } from "./rows-path";

const settings = { locale: "en-GB", timeZone: "UTC", currency: "EUR" };
const rows = { list: "mrr-movements", f: "currency.any:EUR;occurredAt.lte:2026-10-31" };

const month = (first: "2026-09-01" | "2026-10-01" | "2026-11-01", gained: number, lost = 0) => ({
  month: first,
  moved: { new: gained, expansion: 0, contraction: 0, churn: -lost, reactivation: 0 },
  net: gained - lost,
  isRunning: first === "2026-11-01",
  rows,
});
const chart = (...points: MrrMovementChart["points"]): MrrMovementChart => ({
  currency: "EUR",
  points,
});

describe("the chart of recurring revenue", () => {
  test("stacks what came over what left, with their sum as a line", () => {
    const spec = prepareMrrChart(chart(month("2026-10-01", 500, 200), month("2026-11-01", 90)));
    expect(spec.series.at(-1)).toEqual({ key: "net", label: "Net", role: "net" });
    expect(spec.points).toMatchObject([
      { at: "2026-10-01", values: { new: 500, churn: -200, net: 300 }, isPartial: false },
      { at: "2026-11-01", values: { net: 90 }, isPartial: true },
    ]);
  });

  test("answers in a sentence that leaves out the month still running", () => {
    const now = month("2026-11-01", 99_999);
    const said = (...points: MrrMovementChart["points"]) => mrrSummary(chart(...points), settings);
    expect(said(month("2026-09-01", 1000), month("2026-10-01", 500, 200), now)).toBe(
      "Recurring revenue grew by €13.00 over the last 2 whole months.",
    );
    expect(said(month("2026-10-01", 0, 700), now)).toBe(
      "Recurring revenue shrank by €7.00 in the last whole month.",
    );
    expect(said(month("2026-09-01", 700), month("2026-10-01", 0, 700), now)).toBe(
      "Recurring revenue stayed level over the last 2 whole months.",
    );
  });
});

test("subscribers stand beside a year earlier where somebody asked", () => {
  const point = (compared: number | null): SubscribersPoint => {
    return { month: "2026-10-01", active: 12, compared, isRunning: false, rows };
  };
  expect(prepareSubscribersChart([point(null)]).series).toHaveLength(1);
  expect(prepareSubscribersChart([point(9)])).toMatchObject({
    series: [{ key: "active" }, { key: "compared", role: "compare" }],
    points: [{ values: { active: 12, compared: 9 } }],
  });
});

test("the rows behind a figure are a page with their filters", () => {
  expect(rowsPath(rows)).toBe(
    "/analytics/revenue?f=currency.any%3AEUR%3BoccurredAt.lte%3A2026-10-31",
  );
});
