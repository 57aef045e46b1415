import { addDays } from "@/server/domain/calendar";
import { churnRate, trialConversion } from "@/server/domain/metrics";
import type { OverviewDays } from "@/server/domain/overview-days";
import { rowsBehind } from "@/server/domain/rows-behind";
import type { Span } from "@/server/domain/spans";
import { toldOf, type RateTile, type ToldRate } from "./overview-tile";
import { spanOf, type Scene } from "./read-scene";
import { subscribersAt, type Subscribers } from "./read-subscribers";
import type { EndedTrials } from "./read-trials";

/** @param lost how many subscribers of a span's beginning were gone at its end */
export function churnTile(
  scene: Scene,
  { churnMonth, comparedChurnMonth }: OverviewDays,
  subscribers: Subscribers,
  lost: (span: Span) => number,
): RateTile {
  return {
    key: "churn-rate",
    unit: "rate",
    ...toldOf(scene, churnMonth, comparedChurnMonth, (month): ToldRate => {
      const span = spanOf(month, scene);
      const atStart = subscribersAt(subscribers, span.startsAt);
      const dayBefore = addDays(month.from, -1);
      const rows = rowsBehind.lost(month);
      return {
        value: churnRate(atStart, lost(span)),
        rows,
        part: { count: lost(span), rows },
        whole: {
          count: atStart,
          rows: rowsBehind.subscribersAfter({ from: dayBefore, to: dayBefore }),
        },
      };
    }),
  };
}

export function trialTile(
  scene: Scene,
  { span, compared }: OverviewDays,
  trials: (span: Span) => EndedTrials,
): RateTile {
  return {
    key: "trial-conversion",
    unit: "rate",
    ...toldOf(scene, span, compared, (days): ToldRate => {
      const { converted, ended } = trials(spanOf(days, scene));
      const rows = rowsBehind.endedTrials(days);
      return {
        value: trialConversion(converted, ended),
        rows,
        part: { count: converted, rows: rowsBehind.endedTrials(days, "converted") },
        whole: { count: converted + ended, rows },
      };
    }),
  };
}
