import {
  formatCount,
  formatDay,
  formatDayRange,
  formatMoney,
  formatMoneyCompact,
  formatNumber,
  formatPercent,
  noFigure,
  type FormatSettings,
} from "@/components/ui/format";
import { describeChange, type Change } from "@/components/ui/format-change";
import type { MetricKey } from "@/server/domain/metric-definitions";
import type { Money } from "@/server/domain/money";
import type { OverviewTile } from "@/server/services/analytics/overview-tile";

export type TileWords = {
  /** Short where large. */
  value: string;
  /** The whole of it, where `value` is short. */
  exact: string | undefined;
  change: Change | undefined;
  upIs: "good" | "bad";
  note: string | undefined;
};

/** Why there is a dash instead of a figure. */
const reasons: Record<MetricKey, string> = {
  "active-subscribers": "Starts with your first subscriber",
  "new-subscribers": "Starts with your first subscriber",
  "net-growth": "Starts with your first subscriber",
  mrr: "Starts with your first paid subscription",
  "gross-revenue": "Starts with your first sale",
  "lifetime-value": "Nobody left in this period",
  "churn-rate": "Nobody was subscribed when the month began",
  "trial-conversion": "No trial ended in this period",
};

/** What a tile says of its figure. */
export function tileWords(tile: OverviewTile, settings: FormatSettings): TileWords {
  const upIs = tile.key === "churn-rate" ? "bad" : "good";
  if (tile.value === null) {
    const none = { exact: undefined, change: undefined, upIs, note: reasons[tile.key] } as const;
    return { value: noFigure, ...none };
  }
  const [value, exact] = [shortFigure(tile, settings), exactFigure(tile, tile.value, settings)];
  return {
    value,
    exact: value === exact ? undefined : exact,
    change: changeOf(tile, settings),
    upIs,
    note: noteOf(tile, settings),
  };
}

/** A value of a tile, its own or the one it is compared with, to the last digit. */
export function exactFigure(
  tile: OverviewTile,
  value: number | Money | null,
  settings: FormatSettings,
): string {
  if (value === null) return noFigure;
  if (typeof value === "object") return formatMoney(value, settings, severalOf(tile));
  return tile.unit === "rate" ? rate(value, settings) : formatNumber(value, settings);
}

function shortFigure(tile: OverviewTile, settings: FormatSettings): string {
  const { value } = tile;
  if (value === null) return noFigure;
  if (typeof value === "object") return formatMoneyCompact(value, settings, severalOf(tile));
  return tile.unit === "rate" ? rate(value, settings) : formatCount(value, settings);
}

const wholeOfRate = 10_000;
const rate = (basisPoints: number, settings: FormatSettings) =>
  formatPercent(basisPoints / wholeOfRate, settings);

/** Beside other currencies, a bare "$" would not say whose. */
const severalOf = (tile: OverviewTile) => ({
  several: tile.unit === "money" && tile.others.length > 0,
});

function changeOf(tile: OverviewTile, settings: FormatSettings): Change | undefined {
  if (!tile.compared) return undefined;
  const [current, previous] = [sizeOf(tile, tile.value), sizeOf(tile, tile.compared.value)];
  const unit = tile.unit === "rate" ? "rate" : "amount";
  return describeChange({ current, previous, unit, against: againstOf(tile, settings) }, settings);
}

function sizeOf({ unit }: OverviewTile, value: number | Money | null): number | null {
  if (value === null || typeof value === "object") return value && value.minor;
  return unit === "rate" ? value / wholeOfRate : value;
}

/** What stands at the end of a period rather than happening in it. */
const isStock = ({ key }: OverviewTile) => key === "active-subscribers" || key === "mrr";

/** The days that a figure is told of: one for what stands, a month for churn, or all of them. */
export function daysText(
  tile: OverviewTile,
  { from, to }: { from: string; to: string },
  settings: FormatSettings,
  withYear = true,
): string {
  const year = withYear ? ({ year: "numeric" } as const) : {};
  if (tile.key === "churn-rate") return formatDay(from, settings, { month: "long", ...year });
  const parts = { day: "numeric", month: "short", ...year } as const;
  if (isStock(tile) || from === to) return formatDay(to, settings, parts);
  return formatDayRange(from, to, settings, parts);
}

/** The year is said only where it is another one. */
function againstOf(tile: OverviewTile, settings: FormatSettings): string {
  if (!tile.compared) return "";
  const { days } = tile.compared;
  const isOtherYear = days.from.slice(0, 4) !== tile.days.to.slice(0, 4);
  return daysText(tile, days, settings, isOtherYear);
}

/** Which month churn is told of, and which day what stands was counted on, if not now. */
function noteOf(tile: OverviewTile, settings: FormatSettings): string | undefined {
  const days = daysText(tile, tile.days, settings);
  if (tile.key === "churn-rate") return tile.isRunning ? `${days} so far` : days;
  return isStock(tile) && !tile.isRunning ? `On ${days}` : undefined;
}
