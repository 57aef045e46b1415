import type { EventPayloads } from "../events";
import type { BillingRules } from "./dunning";
import type { Recurrence } from "./recurrence";
import type { SubscriptionFacts } from "./subscription-facts";

const hourMs = 3_600_000;
const weekHours = 7 * 24;
const halfYearDays = 180;

/** What is paid for at the end of what: the reason why somebody is told of a payment. */
type AnnouncedOccasion = EventPayloads["subscription.payment-announced"]["occasion"];

export function announcedOccasion({ state }: SubscriptionFacts): AnnouncedOccasion {
  if (state.kind === "paused") return "pause-end";
  return state.kind === "active" && state.isInTrial ? "trial-end" : "renewal";
}

/**
 * When a subscriber is told of the next payment: as long before as the settings say. The end of a
 * trial, and a payment for half a year or more, are told of a week before at the latest, whatever
 * they say. Nobody is told again of what they heard when the period began: a trial of a week or
 * less says its end in the mail that opens it.
 *
 * @returns `null` for never
 */
export function announcedAt(
  facts: SubscriptionFacts,
  { announceHours }: BillingRules,
): Date | null {
  const isAtLeastAWeek = isOwed(facts);
  const hours = isAtLeastAWeek ? Math.max(weekHours, announceHours ?? 0) : announceHours;
  if (hours === null) return null;
  const wanted = hoursBeforePayment(facts, hours);
  if (wanted || !isAtLeastAWeek) return wanted;
  return hoursBeforePayment(facts, weekHours);
}

/** `null` where the period had not begun before then. */
function hoursBeforePayment({ dueAt, period }: SubscriptionFacts, hours: number): Date | null {
  const atMs = dueAt.getTime() - hours * hourMs;
  return atMs <= period.startsAt.getTime() ? null : new Date(atMs);
}

const isOwed = (facts: SubscriptionFacts): boolean =>
  announcedOccasion(facts) === "trial-end" || isLong(facts.recurrence);

function isLong(recurrence: Recurrence): boolean {
  if (recurrence.kind === "seasons") return true;
  const { unit, amount } = recurrence.cycle;
  const days = { day: 1, week: 7, month: 31, year: 366 }[unit] * amount;
  return days > halfYearDays;
}
