import { addDays } from "@/server/domain/calendar";
import type { DaySpan } from "@/server/domain/compared-days";
import { churnRate, trialConversion } from "@/server/domain/metrics";
import type { OverviewDays } from "@/server/domain/overview-days";
import { rowsBehind } from "@/server/domain/rows-behind";
import type { Span } from "@/server/domain/spans";
import { toldOf, type RateTile } from "./overview-tile";
import { spanOf, type Scene } from "./read-scene";
import { subscribersAt, type Subscribers } from "./read-subscribers";
import type { EndedTrials } from "./read-trials";

/** @param lost how many subscribers of a month's beginning were gone at its end */
export function churnTile(
  scene: Scene,
  { churnMonth, comparedChurnMonth }: OverviewDays,
  subscribers: Subscribers,
  lost: (span: Span) => number,
): RateTile {
  const lostOf = (month: DaySpan) => lost(spanOf(month, scene));
  const atStart = (month: DaySpan) => subscribersAt(subscribers, spanOf(month, scene).startsAt);
  const dayBefore = addDays(churnMonth.from, -1);
  return {
    key: "churn-rate",
    unit: "rate",
    ...toldOf(scene, churnMonth, comparedChurnMonth, (month) => ({
      value: churnRate(atStart(month), lostOf(month)),
      rows: rowsBehind.lost(month),
    })),
    parts: [
      { label: "Churned of them", count: lostOf(churnMonth), rows: rowsBehind.lost(churnMonth) },
      {
        label: "Active when the month began",
        count: atStart(churnMonth),
        rows: rowsBehind.subscribersAfter({ from: dayBefore, to: dayBefore }),
      },
    ],
  };
}

export function trialTile(
  scene: Scene,
  { span, compared }: OverviewDays,
  trials: (span: Span) => EndedTrials,
): RateTile {
  const endedIn = (days: DaySpan) => trials(spanOf(days, scene));
  const { converted, ended } = endedIn(span);
  return {
    key: "trial-conversion",
    unit: "rate",
    ...toldOf(scene, span, compared, (days) => ({
      value: trialConversion(endedIn(days).converted, endedIn(days).ended),
      rows: rowsBehind.endedTrials(days),
    })),
    parts: [
      { label: "Converted", count: converted, rows: rowsBehind.endedTrials(span, "converted") },
      {
        label: "Trials that ended",
        count: converted + ended,
        rows: rowsBehind.endedTrials(span),
      },
    ],
  };
}
