import type { TransactionContext } from "@/server/context";
import {
  addDays,
  dayOf,
  startOfDay,
  zonedParts,
  type Day,
  type PlainDate,
} from "@/server/domain/calendar";
import type { DaySpan } from "@/server/domain/compared-days";
import type { Currency } from "@/server/domain/currency";
import { money } from "@/server/domain/money";
import type { Span } from "@/server/domain/spans";

/** In whose days and money figures are told, and what the time is. */
export type Scene = { now: Date; zone: string; today: PlainDate; currency: Currency };

export async function readScene({ db, publisherId, clock }: TransactionContext): Promise<Scene> {
  const { timeZone, defaultCurrency } = await db.companyProfile.findUniqueOrThrow({
    where: { publisherId },
    select: { timeZone: true, defaultCurrency: true },
  });
  const now = clock.now();
  return {
    now,
    zone: timeZone,
    today: zonedParts(now, timeZone),
    currency: money(0, defaultCurrency).currency,
  };
}

/** From the start of the first day to the end of the last, as clocks of the zone show them. */
export const spanOf = ({ from, to }: DaySpan, { zone }: Scene): Span & { endsAt: Date } => ({
  startsAt: startOfDay(from, zone),
  endsAt: startOfDay(addDays(to, 1), zone),
});

export const spansOf = (some: readonly (DaySpan | null)[], scene: Scene): Span[] =>
  some.flatMap((days) => (days ? [spanOf(days, scene)] : []));

/** From an instant on: what has to be read to know how things stood at it. */
export const since = (instant: Date): Span => ({ startsAt: instant, endsAt: null });

/** What has to be read to know how things stood when some days were over; now is known already. */
export const sinceEnds = (some: readonly (DaySpan | null)[], scene: Scene): Span[] =>
  some.flatMap((days) => (days && !runsOn(days, scene) ? [since(spanOf(days, scene).endsAt)] : []));

/** Whether the last day is not over, so that what stands now is what is asked for. */
export const runsOn = ({ to }: DaySpan, { today }: Scene): boolean => dayOf(to) >= dayOf(today);

/** When the figures of a period were last true: now, while it runs. */
export const asOf = (days: DaySpan, scene: Scene): Date =>
  runsOn(days, scene) ? scene.now : spanOf(days, scene).endsAt;

export type PlainSpan = { from: Day; to: Day };

export const plainSpan = ({ from, to }: DaySpan): PlainSpan => ({
  from: dayOf(from),
  to: dayOf(to),
});
