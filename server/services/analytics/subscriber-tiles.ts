import type { DaySpan } from "@/server/domain/compared-days";
import { netGrowth } from "@/server/domain/metrics";
import type { OverviewDays } from "@/server/domain/overview-days";
import { rowsBehind } from "@/server/domain/rows-behind";
import { toldOf, type CountTile } from "./overview-tile";
import { runsOn, spanOf, type Scene } from "./read-scene";
import { subscribersAt, type Subscribers } from "./read-subscribers";

/**
 * How many subscribers there are, and how many came and went.
 *
 * @param hasSubscribed whether anybody ever did; before, there is nothing to tell
 */
export function subscriberTiles(
  scene: Scene,
  { span, compared }: OverviewDays,
  subscribers: Subscribers,
  hasSubscribed: boolean,
): CountTile[] {
  const known = (value: number) => (hasSubscribed ? value : null);
  const moves = (days: DaySpan) => subscribers.moves(spanOf(days, scene));
  return [
    {
      key: "active-subscribers",
      unit: "count",
      ...toldOf(scene, span, compared, (days) =>
        runsOn(days, scene)
          ? { value: known(subscribers.now), rows: rowsBehind.subscribersNow() }
          : {
              value: known(subscribersAt(subscribers, spanOf(days, scene).endsAt)),
              rows: rowsBehind.subscribersAfter(days),
            },
      ),
    },
    {
      key: "new-subscribers",
      unit: "count",
      ...toldOf(scene, span, compared, (days) => ({
        value: known(moves(days).new),
        rows: rowsBehind.subscriberMoves(days, "new"),
      })),
    },
    {
      key: "net-growth",
      unit: "count",
      ...toldOf(scene, span, compared, (days) => ({
        value: known(growth(moves(days))),
        rows: rowsBehind.subscriberMoves(days),
      })),
    },
  ];
}

const growth = ({ new: newSubscribers, winback, churned }: ReturnType<Subscribers["moves"]>) =>
  netGrowth({ newSubscribers, winbacks: winback, churned });
