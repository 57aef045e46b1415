import { money } from "@/server/domain/money";
import {
  formatCompact,
  formatDay,
  formatMoney,
  formatNumber,
  formatPercent,
  noFigure,
  type FormatSettings,
} from "../ui/format";
import type { ChartPoint, ChartSpec, ChartUnit } from "./chart-spec";

/** A figure as the table and the pointer say it: exact. */
export function figureText(
  value: number | null | undefined,
  unit: ChartUnit,
  settings: FormatSettings,
): string {
  if (value === null || value === undefined) return noFigure;
  if (unit.kind === "money") return formatMoney(money(value, unit.currency), settings);
  return unit.kind === "rate" ? formatPercent(value, settings) : formatNumber(value, settings);
}

/** A figure as the axis says it: short. Money arrives here in whole units, not minor ones. */
export function tickText(value: number, unit: ChartUnit, settings: FormatSettings): string {
  if (unit.kind === "rate") return formatPercent(value, settings);
  if (unit.kind === "money") return formatCompact(value, settings, unit.currency);
  return Math.abs(value) < 10_000 ? formatNumber(value, settings) : formatCompact(value, settings);
}

export function unitText(unit: ChartUnit): string {
  if (unit.kind === "money") return unit.currency;
  return unit.kind === "rate" ? "Percent" : unit.noun;
}

/** What a point covers, in full: "12 Mar 2027", "Week of 8 Mar 2027", "March 2027". */
export function pointText(point: ChartPoint, step: ChartSpec["step"], settings: FormatSettings) {
  if (point.label) return point.label;
  if (step === "category") return point.at;
  const words = {
    day: () => formatDay(point.at, settings),
    week: () => `Week of ${formatDay(point.at, settings)}`,
    month: () => formatDay(point.at, settings, { month: "long", year: "numeric" }),
  };
  return words[step]();
}

/** The same under an axis; the year only where it changes. */
export function pointTick(
  point: ChartPoint,
  previous: ChartPoint | undefined,
  step: ChartSpec["step"],
  settings: FormatSettings,
): string {
  if (point.label) return point.label;
  if (step === "category") return point.at;
  const isNewYear = previous !== undefined && previous.at.slice(0, 4) !== point.at.slice(0, 4);
  if (step === "month") {
    const month = formatDay(point.at, settings, { month: "short" });
    return isNewYear || !previous ? `${month} ${point.at.slice(0, 4)}` : month;
  }
  return formatDay(point.at, settings, { day: "numeric", month: "short" });
}
