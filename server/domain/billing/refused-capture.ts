import { graceEnd, nextTryAt, type BillingRules } from "./dunning";
import type { Done } from "./effects";
import type { Charge, SubscriptionFacts } from "./subscription-facts";

/**
 * What a refused charge leaves to be tried. While an amount is held none of the timetable's tries are
 * made; where it cannot be taken after all they are over, or nearly so. Then there is another half-way
 * to the end of the grace, as often as the timetable has tries: one bad day does not end what three
 * more tries were meant for.
 */
export function afterRefusal(
  { facts, effects }: Done,
  { dunning }: BillingRules,
  { operation }: Charge,
  at: Date,
): Done {
  const { state, renewal } = facts;
  const wasHeld = operation === "capture" && dunning.authorisesFirst;
  const isRefused = effects.some(({ kind }) => kind === "declined");
  const isOpen = renewal.standing.kind === "open" && state.kind === "active";
  if (!wasHeld || !isRefused || !isOpen) return { facts, effects };
  if (renewal.failures > dunning.attemptHours.length || hasTryLeft(facts, { dunning }, at)) {
    return { facts, effects };
  }
  const end = state.graceEndsAt ?? graceEnd(dunning, facts.dueAt, renewal.lateMs);
  const leftMs = end.getTime() - at.getTime();
  if (leftMs <= 0) return { facts, effects };
  const retryAt = new Date(at.getTime() + Math.floor(leftMs / 2));
  const again = { ...renewal, standing: { kind: "open", retryAt } } as const;
  return { facts: { ...facts, renewal: again }, effects };
}

function hasTryLeft(
  { dueAt, period, renewal: { lateMs } }: SubscriptionFacts,
  { dunning }: Pick<BillingRules, "dunning">,
  lastTriedAt: Date,
): boolean {
  const timetable = { dueAt, earliestAt: period.startsAt, lastTriedAt, lateMs, declines: [] };
  return nextTryAt(dunning, timetable) !== null;
}
