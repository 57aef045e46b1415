import type { Money } from "../money";

/** One season of a schedule, `[startsAt, endsAt)`. Between seasons nothing is shown and nobody has access. */
export type Season = { startsAt: Date; endsAt: Date };

/**
 * Stands for "when the next season starts" while that is not known, as the contracts have it.
 * Nothing is ever due then.
 */
export const nextSeasonUnknown = new Date(2_145_913_200_000);

/** What is wrong with a schedule; both name the later season by its place. */
export type ScheduleFault =
  { kind: "ends-before-it-starts"; season: number } | { kind: "overlaps"; season: number };

/** Seasons follow one another in time and never overlap; an off season between them is allowed. */
export function scheduleFault(seasons: readonly Season[]): ScheduleFault | null {
  let lastEnd = -Infinity;
  for (const [season, { startsAt, endsAt }] of seasons.entries()) {
    if (!(startsAt < endsAt)) return { kind: "ends-before-it-starts", season };
    if (startsAt.getTime() < lastEnd) return { kind: "overlaps", season };
    lastEnd = endsAt.getTime();
  }
  return null;
}

/**
 * The place of the season that is sold at an instant: the running one, and between two seasons the
 * coming one. A season's end is where selling it ends. `null` once no season is left.
 */
export function seasonOnSale(seasons: readonly Season[], at: Date): number | null {
  const place = seasons.findIndex(({ endsAt }) => endsAt > at);
  return place === -1 ? null : place;
}

/** A stretch `[from, to)` of time at a price of its own, such as an early bird's. */
export type PriceWindow = { from: Date; to: Date; price: Money };

/** What is asked at an instant: the price of the first window that is open, otherwise the usual one. */
export const priceAt = (usual: Money, windows: readonly PriceWindow[], at: Date): Money =>
  windows.find(({ from, to }) => from <= at && at < to)?.price ?? usual;
