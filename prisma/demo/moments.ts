import type { Draws } from "./random";

const dayMs = 86_400_000;

export const later = (at: Date, days: number): Date =>
  new Date(Math.round(at.getTime() + days * dayMs));

/** About so many months earlier or later: on the same day where the month has it, else on its last. */
export function monthsLater(at: Date, months: number): Date {
  const moved = new Date(at);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0));
  moved.setUTCDate(Math.min(at.getUTCDate(), lastDay.getUTCDate()));
  return moved;
}

/** When people sit down to watch, by the hour of UTC. */
// prettier-ignore
const hours = {
  6: 1, 7: 2, 8: 2, 9: 2, 10: 2, 11: 3, 12: 3, 13: 2, 14: 2, 15: 3, 16: 4, 17: 6, 18: 9, 19: 10, 20: 8, 21: 5, 22: 2,
};

/** A plausible time of that day. */
export function inTheDay(draws: Draws, at: Date): Date {
  const day = new Date(at);
  const hour = Number(draws.weighted<string>(hours));
  day.setUTCHours(hour, draws.whole(0, 59), draws.whole(0, 59), draws.whole(0, 999));
  return day;
}
