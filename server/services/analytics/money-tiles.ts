import type { DaySpan } from "@/server/domain/compared-days";
import { lifetimeValue } from "@/server/domain/metrics";
import { money, type Money } from "@/server/domain/money";
import type { OverviewDays } from "@/server/domain/overview-days";
import { rowsBehind, type RowsBehind } from "@/server/domain/rows-behind";
import type { Span } from "@/server/domain/spans";
import { toldOf, type MoneyTile } from "./overview-tile";
import { mrrAt, type Amounts, type Mrr } from "./read-amounts";
import type { Gone } from "./read-churn";
import { runsOn, spanOf, type Scene } from "./read-scene";

export function mrrTile(
  scene: Scene,
  { span, compared }: OverviewDays,
  mrr: Mrr,
  hasSubscribed: boolean,
): MoneyTile {
  const amountsOf = (days: DaySpan) =>
    runsOn(days, scene) ? mrr.now : mrrAt(mrr, spanOf(days, scene).endsAt);
  const rowsOf = (days: DaySpan, currency: string) =>
    runsOn(days, scene) ? rowsBehind.recurringNow(currency) : rowsBehind.mrrAfter(days, currency);
  return {
    key: "mrr",
    unit: "money",
    ...toldOf(scene, span, compared, (days) => ({
      value: hasSubscribed ? amountIn(amountsOf(days), scene.currency) : null,
      rows: rowsOf(days, scene.currency),
    })),
    others: othersOf(scene, amountsOf(span), (currency) => rowsOf(span, currency)),
  };
}

export function salesTile(
  scene: Scene,
  { span, compared }: OverviewDays,
  sales: (span: Span) => Amounts,
  hasSold: boolean,
): MoneyTile {
  const amountsOf = (days: DaySpan) => sales(spanOf(days, scene));
  const rowsOf = (days: DaySpan, currency: string) => rowsBehind.sales(days, currency);
  return {
    key: "gross-revenue",
    unit: "money",
    ...toldOf(scene, span, compared, (days) => ({
      value: hasSold ? amountIn(amountsOf(days), scene.currency) : null,
      rows: rowsOf(days, scene.currency),
    })),
    others: othersOf(scene, amountsOf(span), (currency) => rowsOf(span, currency)),
  };
}

/** @param gone those who left in a span and had not come back when it ended */
export function lifetimeValueTile(
  scene: Scene,
  { span, compared }: OverviewDays,
  gone: (span: Span) => readonly Gone[],
): MoneyTile {
  const averagesOf = (days: DaySpan): Money[] =>
    gone(spanOf(days, scene)).flatMap(({ currency, customers, revenueMinor }) => {
      const value = lifetimeValue(money(revenueMinor, currency), customers);
      return value ? [value] : [];
    });
  return {
    key: "lifetime-value",
    unit: "money",
    ...toldOf(scene, span, compared, (days) => ({
      value: averagesOf(days).find(({ currency }) => currency === scene.currency) ?? null,
      rows: rowsBehind.gone(days),
    })),
    others: averagesOf(span)
      .filter(({ currency }) => currency !== scene.currency)
      .map((value) => ({ value, rows: rowsBehind.gone(span) })),
  };
}

const amountIn = (amounts: Amounts, currency: string): Money =>
  money(amounts.get(currency) ?? 0, currency);

/** What there is in other currencies, in their alphabetical order. */
const othersOf = (
  { currency: usual }: Scene,
  amounts: Amounts,
  rowsOf: (currency: string) => RowsBehind,
): MoneyTile["others"] =>
  [...amounts]
    .filter(([currency, minor]) => currency !== usual && minor !== 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, minor]) => ({ value: money(minor, currency), rows: rowsOf(currency) }));
