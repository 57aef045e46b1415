import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { overviewDays } from "@/server/domain/overview-days";
import { inFigures } from "@/server/figures";
import { lifetimeValueTile, mrrTile, salesTile } from "./money-tiles";
import type { OverviewTile } from "./overview-tile";
import { churnTile, trialTile } from "./rate-tiles";
import { readMrr, readSales } from "./read-amounts";
import { readBegun } from "./read-begun";
import { readGone, readLost } from "./read-churn";
import { plainSpan, readScene, since, sinceEnds, spansOf, type PlainSpan } from "./read-scene";
import { readSubscribers } from "./read-subscribers";
import { readEndedTrials } from "./read-trials";
import type { PeriodInput } from "./schemas";
import { subscriberTiles } from "./subscriber-tiles";

export type Overview = {
  days: PlainSpan;
  compared: PlainSpan | null;
  /** Whether anybody ever subscribed or bought: before, there is nothing to tell. */
  hasBegun: boolean;
  tiles: OverviewTile[];
};

/**
 * How the business stands: eight figures of a period, beside those of the one it is compared with,
 * each with the list whose rows add up to it. What is now is counted; what was is that, less what
 * has changed since. So nothing reads all that ever happened.
 */
export async function getOverview(ctx: ServiceContext, input: PeriodInput): Promise<Overview> {
  authorize(ctx.actor, "overview:read");

  return inFigures(ctx, async (tx) => {
    const scene = await readScene(tx);
    const days = overviewDays(input.range, input.comparison, scene.today);
    const { hasSubscribed, hasSold } = await readBegun(tx);
    const both = [days.span, days.compared];
    const spans = spansOf(both, scene);
    const months = spansOf([days.churnMonth, days.comparedChurnMonth], scene);

    const subscribers = await readSubscribers(tx, [
      ...spans,
      ...sinceEnds(both, scene),
      ...months.map(({ startsAt }) => since(startsAt)),
    ]);
    const mrr = await readMrr(tx, sinceEnds(both, scene));
    const sales = await readSales(tx, spans);
    const gone = await readGone(tx, spans);
    const lost = await readLost(tx, months);
    const trials = await readEndedTrials(tx, spans);
    return {
      days: plainSpan(days.span),
      compared: days.compared && plainSpan(days.compared),
      hasBegun: hasSubscribed || hasSold,
      tiles: [
        ...subscriberTiles(scene, days, subscribers, hasSubscribed),
        mrrTile(scene, days, mrr, hasSubscribed),
        salesTile(scene, days, sales, hasSold),
        lifetimeValueTile(scene, days, gone),
        churnTile(scene, days, subscribers, lost),
        trialTile(scene, days, trials),
      ],
    };
  });
}
