import { authorize } from "@/server/auth/authorize";
import type { ServiceContext } from "@/server/context";
import { addMonthsKeepingAnchor, dayOf, type Day } from "@/server/domain/calendar";
import type { DaySpan } from "@/server/domain/compared-days";
import { monthOf, monthsOfChart, overviewDays, untilToday } from "@/server/domain/overview-days";
import { rowsBehind, type RowsBehind } from "@/server/domain/rows-behind";
import { inFigures } from "@/server/figures";
import { readScene, runsOn, sinceEnds, spanOf } from "./read-scene";
import { readSubscribers, subscribersAt } from "./read-subscribers";
import type { PeriodInput } from "./schemas";

export type SubscribersPoint = {
  /** First day of the month. */
  month: Day;
  /** At its end, or now while it runs. */
  active: number;
  /** A year before; `null` where nobody asked. */
  compared: number | null;
  isRunning: boolean;
  rows: RowsBehind;
};

/** How many subscribers there were at the end of each month, beside a year earlier. */
export async function getSubscribersOverTime(
  ctx: ServiceContext,
  input: PeriodInput,
): Promise<SubscribersPoint[]> {
  authorize(ctx.actor, "overview:read");

  return inFigures(ctx, async (tx) => {
    const scene = await readScene(tx);
    const { span } = overviewDays(input.range, "none", scene.today);
    const months = monthsOfChart(span);
    const earlier = input.comparison === "none" ? [] : months.map(aYearBefore);
    const subscribers = await readSubscribers(tx, sinceEnds([...months, ...earlier], scene));
    const activeIn = (month: DaySpan) =>
      runsOn(month, scene)
        ? subscribers.now
        : subscribersAt(subscribers, spanOf(month, scene).endsAt);

    return months.map((month, at) => {
      const before = earlier[at];
      return {
        month: dayOf(month.from),
        active: activeIn(month),
        compared: before ? activeIn(before) : null,
        isRunning: runsOn(month, scene),
        rows: rowsBehind.subscribersAfter(untilToday(month, scene.today)),
      };
    });
  });
}

const aYearBefore = ({ from }: DaySpan): DaySpan => monthOf(addMonthsKeepingAnchor(from, -12));
