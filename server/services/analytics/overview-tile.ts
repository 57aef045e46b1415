import type { DaySpan } from "@/server/domain/compared-days";
import type { MetricKey } from "@/server/domain/metric-definitions";
import type { Money } from "@/server/domain/money";
import type { RowsBehind } from "@/server/domain/rows-behind";
import { asOf, plainSpan, runsOn, type PlainSpan, type Scene } from "./read-scene";

/** A figure, and the list whose rows add up to it. */
export type Told<Value> = {
  /** `null` where there is nothing to tell, which is not nothing. */
  value: Value | null;
  rows: RowsBehind;
};

type Tile<Key extends MetricKey, Unit extends string, Figure extends Told<unknown>> = Figure & {
  key: Key;
  unit: Unit;
  /** The days it is told of; of what stands rather than happens, the end of the last. */
  days: PlainSpan;
  /** When it was true. */
  asOf: Date;
  /** The last day is not over, so that it may still change. */
  isRunning: boolean;
  compared: (Figure & { days: PlainSpan }) | null;
};

export type CountTile = Tile<
  "active-subscribers" | "new-subscribers" | "net-growth",
  "count",
  Told<number>
>;

export type MoneyTile = Tile<"mrr" | "gross-revenue" | "lifetime-value", "money", Told<Money>> & {
  /** The same in other currencies, which are never added to it. */
  others: { value: Money; rows: RowsBehind }[];
};

/** One of the two counts that a rate is made of. */
export type RatePart = { count: number; rows: RowsBehind };

/** A share in basis points, of the whole that the part is. */
export type ToldRate = Told<number> & { part: RatePart; whole: RatePart };

export type RateTile = Tile<"churn-rate" | "trial-conversion", "rate", ToldRate>;

/** A figure of Overview, with what it is compared with and the rows behind both. */
export type OverviewTile = CountTile | MoneyTile | RateTile;

/** Tells the same of some days and of those they are compared with. */
export function toldOf<Figure extends Told<unknown>>(
  scene: Scene,
  days: DaySpan,
  compared: DaySpan | null,
  tell: (days: DaySpan) => Figure,
) {
  return {
    ...tell(days),
    days: plainSpan(days),
    asOf: asOf(days, scene),
    isRunning: runsOn(days, scene),
    compared: compared && { ...tell(compared), days: plainSpan(compared) },
  };
}
