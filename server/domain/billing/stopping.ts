import { accept, refuse, type Decision } from "./decision";
import { graceEnd, type BillingRules } from "./dunning";
import { ended, letGo, unplanned, voided } from "./ending";
import type { SubscriptionFacts } from "./subscription-facts";
import { runningOn } from "./states";

/**
 * No more charges; access stays to the end of what is paid for, and what was planned is off. On a
 * break nothing is paid for: there it ends at once.
 */
export function stop(
  facts: SubscriptionFacts,
  rules: BillingRules,
  reason: string | null,
  at: Date,
): Decision {
  const { state, renewal } = facts;
  if (state.kind === "ended") return refuse("ended");
  if (state.kind === "stopped") return refuse("stopped");
  if (state.kind === "paused") {
    const done = ended(facts, "customer", at);
    return accept(done.facts, { kind: "stopped", reason }, ...done.effects);
  }
  if (state.planned?.kind === "switching") return refuse("switch-under-way");
  const { isInTrial, graceEndsAt } = state;
  const restorableUntil = graceEndsAt ?? graceEnd(rules.dunning, facts.dueAt, 0);
  return accept(
    {
      ...facts,
      state: { kind: "stopped", isInTrial, stoppedAt: at, endsAs: "customer", restorableUntil },
      renewal: letGo(renewal, at),
    },
    { kind: "stopped", reason },
    ...unplanned(state),
    ...voided(renewal),
  );
}

/**
 * Renews again after all, for the price and on the day it would have. Past the end of the period,
 * while there is still time, the charge is due at once and access is back with the grace.
 */
export function resume(facts: SubscriptionFacts, at: Date): Decision {
  const { state, period, renewal } = facts;
  if (state.kind === "ended") return refuse("ended");
  if (state.kind !== "stopped") return refuse("not-stopped");
  if (state.endsAs !== "customer") return refuse("given-back");
  if (at >= state.restorableUntil) return refuse("period-over");
  const isLate = at >= period.endsAt;
  const { isInTrial, restorableUntil } = state;
  const active = runningOn({ isInTrial, graceEndsAt: isLate ? restorableUntil : null });
  const isTriedNow = isLate && renewal.standing.kind === "open";
  const standing = isTriedNow ? ({ kind: "open", retryAt: at } as const) : renewal.standing;
  return accept(
    { ...facts, state: active, renewal: { ...renewal, standing } },
    { kind: "resumed" },
  );
}
