import { expect } from "vitest";
import type { ServiceContext } from "@/server/context";
import { isZero } from "@/server/domain/money";
import { getChurnReasons } from "@/server/services/analytics/get-churn-reasons";
import { getMrrMovement } from "@/server/services/analytics/get-mrr-movement";
import { getOverview } from "@/server/services/analytics/get-overview";
import { getOverviewTrends } from "@/server/services/analytics/get-overview-trends";
import { getSubscribersOverTime } from "@/server/services/analytics/get-subscribers-over-time";
import type { CountTile, MoneyTile, RateTile } from "@/server/services/analytics/overview-tile";
import { periodInput, type PeriodInput } from "@/server/services/analytics/schemas";
import { totalMrrMovements } from "@/server/services/analytics/total-mrr-movements";
import { totalsOf } from "./rows-behind-totals";

/** Every tile is what the rows it leads to add up to. */
export async function expectTiles(ctx: ServiceContext, input: PeriodInput) {
  const { tiles } = await getOverview(ctx, input);
  expect(tiles).toHaveLength(8);
  for (const tile of tiles) {
    if (tile.unit === "count") await expectCount(ctx, tile);
    else if (tile.unit === "money") await expectMoney(ctx, tile);
    else await expectRate(ctx, tile);
  }
}

/** The figure and the one it is compared with: both lead somewhere. */
const bothOf = <Figure>(tile: Figure & { compared: Figure | null }): Figure[] =>
  tile.compared ? [tile, tile.compared] : [tile];

async function expectCount(ctx: ServiceContext, tile: CountTile) {
  for (const { value, rows } of bothOf(tile)) {
    const { count, balance } = await totalsOf(ctx, rows);
    const isOfRows = tile.key === "new-subscribers" || rows.list === "customers";
    expect(isOfRows ? count : balance, `${tile.key}: ${rows.f}`).toBe(value);
  }
}

async function expectMoney(ctx: ServiceContext, tile: MoneyTile) {
  for (const { value, rows } of [...bothOf(tile), ...tile.others]) {
    const { amounts = [], averages = [] } = await totalsOf(ctx, rows);
    const label = `${tile.key}: ${rows.f}`;
    if (tile.key === "lifetime-value") {
      if (value) expect(averages, label).toContainEqual(value);
    } else {
      expect(
        amounts.filter((amount) => !isZero(amount)),
        label,
      ).toEqual(value && !isZero(value) ? [value] : []);
    }
  }
  if (tile.key !== "lifetime-value") return;
  const told = [tile, ...tile.others].flatMap(({ value }) => value ?? []);
  expect(new Set((await totalsOf(ctx, tile.rows)).averages)).toEqual(new Set(told));
}

async function expectRate(ctx: ServiceContext, tile: RateTile) {
  for (const { value, rows, part, whole } of bothOf(tile)) {
    const isChurn = tile.key === "churn-rate";
    const label = `${tile.key}: ${rows.f}`;
    const all = await totalsOf(ctx, whole.rows);
    expect((await totalsOf(ctx, part.rows)).count, label).toBe(part.count);
    expect(isChurn ? all.balance : all.count, label).toBe(whole.count);
    expect((await totalsOf(ctx, rows)).count, label).toBe(isChurn ? part.count : whole.count);
    const share = whole.count === 0 ? null : Math.round((part.count * 10_000) / whole.count);
    expect(value, label).toBe(share);
  }
}

/** So is every point of every chart. */
export async function expectCharts(ctx: ServiceContext, input: PeriodInput) {
  for (const { active, rows } of await getSubscribersOverTime(ctx, input)) {
    expect((await totalsOf(ctx, rows)).balance, rows.f).toBe(active);
  }
  for (const { points } of await getMrrMovement(ctx, input)) {
    for (const { moved, net, rows } of points) {
      const [total] = await totalMrrMovements(ctx, { f: rows.f });
      expect(total?.net.minor ?? 0, rows.f).toBe(net);
      for (const [kind, minor] of Object.entries(moved)) {
        expect(total?.[kind as keyof typeof moved].minor ?? 0, `${kind}: ${rows.f}`).toBe(minor);
      }
    }
  }
  for (const { count, rows } of await getChurnReasons(ctx, input)) {
    expect((await totalsOf(ctx, rows)).count, rows.f).toBe(count);
  }
}

/** A month of the trend is the figure of that month, looked at by itself. */
export async function expectTrends(ctx: ServiceContext) {
  const { months, figures } = await getOverviewTrends(ctx, periodInput.parse({}));
  for (const place of [0, 5, 11]) {
    const { tiles } = await getOverview(
      ctx,
      periodInput.parse({ range: wholeMonth(months[place]!) }),
    );
    for (const { key, value } of tiles) {
      const figure = typeof value === "object" ? (value?.minor ?? null) : value;
      expect(figures[key][place], `${key} of ${months[place]}`).toBe(figure);
    }
  }
}

function wholeMonth(first: string): string {
  const [year = 0, month = 0] = first.split("-").map(Number);
  return `${first}_${new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)}`;
}
