import { addMonthsKeepingAnchor } from "../calendar";
import type { Money } from "../money";
import { monthlyMinor } from "../mrr";
import type { Cycle } from "../period";
import { nextSeasonUnknown, seasonOnSale, type Season } from "./seasons";
import { instantShowing, shownMs } from "./zone-clock";

const dayMs = 86_400_000;

/** How an offer comes round: every so often, or with the seasons of a schedule. */
export type Recurs =
  { kind: "cycle"; cycle: Cycle } | { kind: "seasons"; seasons: readonly Season[] };

/**
 * How one subscription's periods lie in time. Periods are numbered on for ever; `origin` says where
 * the numbers hang: period `origin.index` begins `units` (months, or days) after the anchor, or is
 * the season at that place of the schedule.
 *
 * Everything is counted from the anchor and never from the period before, so the day of the month
 * outlives short months, breaks, and changes between plans that are counted in months.
 */
export type Recurrence =
  | {
      kind: "cycle";
      cycle: Cycle;
      zone: string;
      anchorAt: Date;
      origin: { index: number; units: number };
    }
  | {
      kind: "seasons";
      seasons: readonly Season[];
      zone: string;
      origin: { index: number; season: number };
    };

/** Lets period `index` begin at an instant, which becomes the anchor of all that follow. */
export function anchored(recurs: Recurs, zone: string, at: Date, index: number): Recurrence {
  if (recurs.kind === "cycle") {
    const { cycle } = recurs;
    assertCycle(cycle);
    return { kind: "cycle", cycle, zone, anchorAt: at, origin: { index, units: 0 } };
  }
  const { seasons } = recurs;
  // Past the last season, the next one to be added is the first to be sold.
  const season = seasonOnSale(seasons, at) ?? seasons.length;
  return { kind: "seasons", seasons, zone, origin: { index, season } };
}

/** When a period begins on the calendar; `nextSeasonUnknown` for a season nobody has planned. */
export function startOf(recurrence: Recurrence, index: number): Date {
  if (recurrence.kind === "seasons") {
    return seasonOf(recurrence, index)?.startsAt ?? nextSeasonUnknown;
  }
  return unitsAfter(recurrence, unitsBefore(recurrence, index));
}

/** When a period ends. A season ends before the next begins, where there is an off season. */
export function endOf(recurrence: Recurrence, index: number): Date {
  if (recurrence.kind === "seasons") {
    return seasonOf(recurrence, index)?.endsAt ?? nextSeasonUnknown;
  }
  return startOf(recurrence, index + 1);
}

/** Everything from period `index` on begins so many cycles later. */
export function postponed(recurrence: Recurrence, cycles: number): Recurrence {
  if (recurrence.kind === "seasons") throw new RangeError("Seasons wait for nobody.");
  const { origin, cycle } = recurrence;
  const units = origin.units + cycles * familyOf(cycle).amount;
  return { ...recurrence, origin: { ...origin, units } };
}

/**
 * The same subscription coming round in another way from period `index` on, which begins when it
 * would have. Between plans counted in months the anchor stays, and with it the day of the month.
 *
 * @param at the beginning of that period, where another anchor is needed
 */
export function continuing(from: Recurrence, recurs: Recurs, index: number, at: Date): Recurrence {
  if (from.kind === "cycle" && recurs.kind === "cycle") {
    const isSameFamily = familyOf(from.cycle).unit === familyOf(recurs.cycle).unit;
    if (isSameFamily) {
      return { ...from, cycle: recurs.cycle, origin: { index, units: unitsBefore(from, index) } };
    }
  }
  return anchored(recurs, from.zone, at, index);
}

/** What a net price for one period comes to in a month; a season counts by its days. */
export function monthlyAmount(recurrence: Recurrence, index: number, net: Money): Money {
  if (recurrence.kind === "cycle") return monthlyMinor(net, recurrence.cycle);
  const season = seasonOf(recurrence, index);
  if (!season) throw new RangeError(`Nobody has planned the season of period ${index}.`);
  const days = Math.round((season.endsAt.getTime() - season.startsAt.getTime()) / dayMs);
  return monthlyMinor(net, { unit: "day", amount: Math.max(1, days) });
}

type Seasonal = Extract<Recurrence, { kind: "seasons" }>;
type Cyclic = Extract<Recurrence, { kind: "cycle" }>;

const seasonOf = ({ seasons, origin }: Seasonal, index: number): Season | undefined =>
  seasons[origin.season + index - origin.index];

const unitsBefore = ({ cycle, origin }: Cyclic, index: number) =>
  origin.units + (index - origin.index) * familyOf(cycle).amount;

function unitsAfter({ cycle, anchorAt, zone }: Cyclic, units: number): Date {
  if (!Number.isSafeInteger(units)) throw new RangeError(`${units} does not count periods.`);
  // A time that clocks show twice would otherwise name the earlier of the two.
  if (units === 0) return new Date(anchorAt);
  const shown = shownMs(anchorAt, zone);
  if (familyOf(cycle).unit === "day") return instantShowing(shown + units * dayMs, zone);
  const from = new Date(shown);
  const anchor = {
    year: from.getUTCFullYear(),
    month: from.getUTCMonth() + 1,
    day: from.getUTCDate(),
  };
  const { year, month, day } = addMonthsKeepingAnchor(anchor, units);
  return instantShowing(from.setUTCFullYear(year, month - 1, day), zone);
}

/** Days and months never come out even; weeks are days, and years months. */
function familyOf({ unit, amount }: Cycle): { unit: "day" | "month"; amount: number } {
  switch (unit) {
    case "day":
      return { unit, amount };
    case "week":
      return { unit: "day", amount: amount * 7 };
    case "month":
      return { unit, amount };
    case "year":
      return { unit: "month", amount: amount * 12 };
  }
}

function assertCycle({ unit, amount }: Cycle): void {
  if (Number.isSafeInteger(amount) && amount >= 1) return;
  throw new RangeError(`A cycle of ${amount} ${unit}s never comes round.`);
}
