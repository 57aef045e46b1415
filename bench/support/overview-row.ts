import { churnRate, lifetimeValue, trialConversion } from "@/server/domain/metrics";
import { money } from "@/server/domain/money";
import type { Overview } from "@/server/services/analytics/get-overview";

type ByCurrency<Value> = Record<string, Value> | null;

/** What the statement by hand answers. */
export type OverviewRow = {
  active: number;
  new: number;
  newBefore: number;
  net: number;
  netBefore: number;
  sinceCompared: number;
  sinceMonth: number;
  sinceMonthBefore: number;
  mrr: ByCurrency<number>;
  mrrSince: ByCurrency<number>;
  sales: ByCurrency<[now: number | null, before: number | null]>;
  gone: ByCurrency<[customers: number, revenue: number]>;
  goneBefore: ByCurrency<[customers: number, revenue: number]>;
  lost: number;
  lostBefore: number;
  trials: [converted: number, ended: number];
  trialsBefore: [converted: number, ended: number];
};

/** A figure, and the one it is compared with. */
type Pair = [now: number | null, before: number | null];

/** The figures of one currency as the tiles have them, in their order. */
export function figuresOfRow(row: OverviewRow, currency: string): Pair[] {
  const mrr = row.mrr?.[currency] ?? 0;
  const [sold, soldBefore] = row.sales?.[currency] ?? [0, 0];
  const average = (gone: OverviewRow["gone"]) => {
    const [customers, revenue] = gone?.[currency] ?? [0, 0];
    return lifetimeValue(money(revenue, currency), customers)?.minor ?? null;
  };
  const conversion = ([converted, ended]: OverviewRow["trials"]) =>
    trialConversion(converted, ended - converted);
  return [
    [row.active, row.active - row.sinceCompared],
    [row.new, row.newBefore],
    [row.net, row.netBefore],
    [mrr, mrr - (row.mrrSince?.[currency] ?? 0)],
    [sold ?? 0, soldBefore ?? 0],
    [average(row.gone), average(row.goneBefore)],
    [
      churnRate(row.active - row.sinceMonth, row.lost),
      churnRate(row.active - row.sinceMonthBefore, row.lostBefore),
    ],
    [conversion(row.trials), conversion(row.trialsBefore)],
  ];
}

/** The same of the product's own answer. */
export const figuresOfTiles = ({ tiles }: Overview): Pair[] =>
  tiles.map(({ value, compared }) => [figure(value), figure(compared?.value ?? null)]);

const figure = (value: number | { minor: number } | null) =>
  typeof value === "object" ? (value?.minor ?? null) : value;
