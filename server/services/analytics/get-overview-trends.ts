import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { dayOf, type Day } from "@/server/domain/calendar";
import type { MetricKey } from "@/server/domain/metric-definitions";
import { churnRate, lifetimeValue, trialConversion } from "@/server/domain/metrics";
import { money } from "@/server/domain/money";
import { overviewDays, wholeMonthsBefore } from "@/server/domain/overview-days";
import { inFigures } from "@/server/figures";
import { mrrAt, readMrr, readSales } from "./read-amounts";
import { readGone, readLost } from "./read-churn";
import { readScene, since, spanOf } from "./read-scene";
import { balance, readSubscribers, subscribersAt } from "./read-subscribers";
import { readEndedTrials } from "./read-trials";
import type { RangeInput } from "./schemas";

const monthsOfTrend = 12;

export type OverviewTrends = {
  /** First days of months that are over, oldest first. */
  months: Day[];
  /** Of each of them: counts, minor units of the publisher's currency, basis points. */
  figures: Record<MetricKey, (number | null)[]>;
};

/**
 * How the figures of Overview moved, month by whole month, up to the period: the shape of each, for
 * which many more rows are read than for the figure itself.
 */
export async function getOverviewTrends(
  ctx: ServiceContext,
  input: RangeInput,
): Promise<OverviewTrends> {
  authorize(ctx.actor, "overview:read");

  return inFigures(ctx, async (tx) => {
    const scene = await readScene(tx);
    const { span: days } = overviewDays(input.range, "none", scene.today);
    const months = wholeMonthsBefore(days.to, monthsOfTrend);
    const spans = months.map((month) => spanOf(month, scene));
    const edges = spans.flatMap(({ startsAt, endsAt }) => [since(startsAt), since(endsAt)]);

    const subscribers = await readSubscribers(tx, [...spans, ...edges]);
    const mrr = await readMrr(tx, edges);
    const sales = await readSales(tx, spans);
    const gone = await readGone(tx, spans);
    const lost = await readLost(tx, spans);
    const trials = await readEndedTrials(tx, spans);

    const { currency } = scene;
    const each = <Figure>(tell: (span: (typeof spans)[number]) => Figure) => spans.map(tell);
    return {
      months: months.map(({ from }) => dayOf(from)),
      figures: {
        "active-subscribers": each(({ endsAt }) => subscribersAt(subscribers, endsAt)),
        "new-subscribers": each((span) => subscribers.moves(span).new),
        "net-growth": each((span) => balance(subscribers.moves(span))),
        mrr: each(({ endsAt }) => mrrAt(mrr, endsAt).get(currency) ?? 0),
        "gross-revenue": each((span) => sales(span).get(currency) ?? 0),
        "lifetime-value": each((span) => {
          const own = gone(span).find((part) => part.currency === currency);
          const revenue = money(own?.revenueMinor ?? 0, currency);
          return lifetimeValue(revenue, own?.customers ?? 0)?.minor ?? null;
        }),
        "churn-rate": each((span) =>
          churnRate(subscribersAt(subscribers, span.startsAt), lost(span)),
        ),
        "trial-conversion": each((span) => {
          const { converted, ended } = trials(span);
          return trialConversion(converted, ended);
        }),
      },
    };
  });
}
