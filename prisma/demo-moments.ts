import type { Draws } from "./demo-random";

const dayMs = 86_400_000;

/** How far the demo's history reaches back; the publisher opened a little before. */
export const historyDays = 365;
const preparationDays = 14;

/** When the publisher opened, of a history that ends then; and the other way round. */
export const openingBefore = (until: Date): Date => later(until, -historyDays - preparationDays);
export const endAfter = (opening: Date): Date => later(opening, historyDays + preparationDays);

export const later = (at: Date, days: number): Date =>
  new Date(Math.round(at.getTime() + days * dayMs));

/** When people sit down to watch, by the hour of UTC. */
// prettier-ignore
const hours = {
  6: 1, 7: 2, 8: 2, 9: 2, 10: 2, 11: 3, 12: 3, 13: 2, 14: 2, 15: 3, 16: 4, 17: 6, 18: 9, 19: 10, 20: 8, 21: 5, 22: 2,
};

/** A plausible time of the day that comes so many days later. */
export function onDay(draws: Draws, at: Date, days: number): Date {
  const day = later(at, days);
  const hour = Number(draws.weighted<string>(hours));
  day.setUTCHours(hour, draws.whole(0, 59), draws.whole(0, 59), draws.whole(0, 999));
  return day;
}

/**
 * When one of many first comes: more of them each month, more at weekends and in the evening. Where
 * somebody stands in the year depends on their place alone, and any number of places fills it evenly.
 */
export function momentOf(draws: Draws, place: number, until: Date): Date {
  const even = (0.5 + place * 0.618_033_988_749_895) % 1;
  // At the end of the year, more than twice as many come as at its beginning.
  const grown = (Math.sqrt(0.36 + 1.6 * even) - 0.6) / 0.8;
  const at = onDay(draws, later(until, -historyDays), grown * historyDays);
  const weekday = at.getUTCDay();
  const shifted = weekday < 5 && draws.chance(0.2) ? later(at, 6 - weekday) : at;
  return shifted < until ? shifted : later(shifted, -7);
}
