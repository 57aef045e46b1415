import type { DunningSetting } from "./dunning";

/** A stretch `(after, until]` of hours to go until the due date. */
export type HoursToGo = { after: number; until: number };

/**
 * Who is tried at once when a setting changes, by the hours they have to go: those for whom the new
 * timetable has a try in the past that the old one would have made later, or never.
 */
export function hastened(before: DunningSetting, after: DunningSetting): HoursToGo[] {
  const stretches = new Map<number, HoursToGo>();
  for (const hours of after.attemptHours) {
    const sooner = before.attemptHours.filter((old) => old <= hours);
    if (sooner.includes(hours)) continue;
    const from = Math.max(...sooner, -before.graceHours);
    if (from >= hours) continue;
    const until = Math.max(hours, stretches.get(from)?.until ?? hours);
    stretches.set(from, { after: from, until });
  }
  return [...stretches.values()].toSorted((one, other) => other.until - one.until);
}
