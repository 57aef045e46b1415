import { money, toDecimalString } from "@/server/domain/money";
import type { ChartSpec } from "./chart-spec";

/**
 * The points as a CSV: ISO periods, exact decimals, the currency in a column of its own. Every
 * series is in it, also those the drawing folds together.
 */
export function chartCsv({ points, series, unit, step }: ChartSpec): string {
  const isMoney = unit.kind === "money";
  const heading = [
    step === "category" ? "name" : step,
    ...series.map(({ label }) => label),
    ...(isMoney ? ["currency"] : []),
    "complete",
  ];
  const lines = points.map((point) => [
    step === "category" ? (point.label ?? point.at) : point.at,
    ...series.map(({ key }) => {
      const value = point.values[key] ?? null;
      if (value === null) return "";
      return isMoney ? toDecimalString(money(value, unit.currency)) : String(value);
    }),
    ...(isMoney ? [unit.currency] : []),
    point.isPartial ? "no" : "yes",
  ]);
  return [heading, ...lines].map((cells) => cells.map(csvCell).join(",")).join("\r\n") + "\r\n";
}

/** What a spreadsheet would run as a formula is made text; figures may begin with their sign. */
function csvCell(text: string): string {
  const isFigure = /^-?\d+(\.\d+)?$/.test(text);
  const safe = !isFigure && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A file name out of the chart's question. */
export function fileNameOf(question: string): string {
  const words = question
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return `${(words ?? ["chart"]).join("-").slice(0, 60)}.csv`;
}
