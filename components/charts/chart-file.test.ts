import { expect, test } from "vitest";
import { chartCsv, fileNameOf } from "./chart-file";
import type { ChartSpec } from "./chart-spec";

const revenue: ChartSpec = {
  kind: "bars",
  unit: { kind: "money", currency: "EUR" },
  step: "month",
  series: [
    { key: "net", label: "Net, of tax" },
    { key: "sum", label: "=SUM(A1)" },
  ],
  points: [
    { at: "2027-01-01", values: { net: 120_005, sum: -50 } },
    { at: "2027-02-01", values: { net: null }, isPartial: true },
  ],
};

test("writes exact decimals with their currency, and nothing for the unknown", () => {
  expect(chartCsv(revenue).split("\r\n")).toEqual([
    `month,"Net, of tax",'=SUM(A1),currency,complete`,
    "2027-01-01,1200.05,-0.50,EUR,yes",
    "2027-02-01,,,EUR,no",
    "",
  ]);
});

test("a file is named after the question", () => {
  expect(fileNameOf("Où va le revenu récurrent ?")).toBe("ou-va-le-revenu-recurrent.csv");
  expect(fileNameOf("???")).toBe("chart.csv");
});
