import type { AccessWindow } from "../entitlement";
import { graceEnd, type BillingRules } from "./dunning";
import type { SubscriptionFacts } from "./subscription-facts";

/**
 * The access that a subscription gives: what its entitlement is to say from now on, until something
 * happens to the subscription. `null` gives none.
 *
 * A period that is paid for gives access to its end; an active subscription keeps it through the
 * grace that a late payment has. One that is stopped has no grace: nothing is outstanding.
 */
export function accessOf(facts: SubscriptionFacts, rules: BillingRules): AccessWindow | null {
  const { state, period, accessFrom, dueAt, renewal } = facts;
  if (state.kind === "paused" || state.kind === "ended") return null;
  const paid = { startsAt: accessFrom, endsAt: period.endsAt, graceEndsAt: null };
  if (state.kind === "stopped") return isEmpty(paid) ? null : paid;

  const hasGap = period.endsAt < dueAt;
  const { graceEndsAt } = state;
  if (graceEndsAt) {
    // After a break or an off season access begins anew, with the grace.
    return hasGap ? { startsAt: dueAt, endsAt: dueAt, graceEndsAt } : { ...paid, graceEndsAt };
  }
  if (hasGap || state.planned?.kind === "pause") return isEmpty(paid) ? null : paid;
  // Told beforehand, so that access outlasts the end by itself, whenever the charge is tried.
  const end = graceEnd(rules.dunning, dueAt, renewal.lateMs);
  return { ...paid, graceEndsAt: end > dueAt ? end : null };
}

/** Whether access that a window gives is running. */
export function givesAccess(window: AccessWindow | null, at: Date): boolean {
  if (!window || at < window.startsAt) return false;
  const { endsAt, graceEndsAt } = window;
  return endsAt === null || at < endsAt || (graceEndsAt !== null && at < graceEndsAt);
}

const isEmpty = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => startsAt >= endsAt;
