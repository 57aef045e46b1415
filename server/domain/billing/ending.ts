import type { EndReason } from "../events";
import { money } from "../money";
import type { Done, Effect } from "./effects";
import type { Active } from "./states";
import type { Renewal, SubscriptionFacts } from "./subscription-facts";

/** Ends a subscription for good. What is left of its period is over with it. */
export function ended(facts: SubscriptionFacts, reason: EndReason, at: Date): Done {
  const { monthly, renewal } = facts;
  const cut = cutShort(facts, at);
  const over: SubscriptionFacts = {
    ...cut.facts,
    state: { kind: "ended", endedAt: at, reason },
    renewal: idle(renewal),
    monthly: money(0, monthly.currency),
  };
  const plans = facts.state.kind === "active" ? unplanned(facts.state) : [];
  const effects: Effect[] = [...plans, ...cut.effects, ...voided(renewal)];
  return { facts: over, effects: [...effects, { kind: "ended", reason }] };
}

/**
 * Ends the current period at an instant; what is over stays as it was. A period that lies ahead
 * never begins then, and the one before it, if it is running, is the one that ends.
 */
export function cutShort(facts: SubscriptionFacts, at: Date): Done {
  const { period, accessFrom } = facts;
  const { index, startsAt } = period;
  if (period.endsAt <= at) return { facts, effects: [] };
  if (startsAt <= at) {
    return {
      facts: { ...facts, period: { ...period, endsAt: at } },
      effects: [{ kind: "period-cut", index, endsAt: at }],
    };
  }
  const never: Effect = { kind: "period-cut", index, endsAt: startsAt };
  const before: Effect = { kind: "period-cut", index: index - 1, endsAt: at };
  return {
    facts: { ...facts, period: { ...period, startsAt: at, endsAt: at } },
    effects: accessFrom < startsAt ? [never, before] : [never],
  };
}

/**
 * Gives up what was held on the method, for good. A charge whose answer is not known stays asked for, and a
 * method that was refused for good stays refused.
 */
export function idle(renewal: Renewal): Renewal {
  const { kind } = renewal.standing;
  if (kind === "unknown" || kind === "halted") return renewal;
  return { ...renewal, standing: { kind: "open", retryAt: null } };
}

/**
 * The same where the subscription goes on: what was held is asked for anew, at once or when it is
 * resumed, since the try that held it may have been the last.
 */
export const letGo = (renewal: Renewal, at: Date): Renewal =>
  renewal.standing.kind === "authorised"
    ? { ...renewal, standing: { kind: "open", retryAt: at } }
    : renewal;

/**
 * The same where the next period is due at another time than it was: what was tried for the old due
 * date says nothing of the new one, save that the numbers of its charges are taken, and that a method
 * which was refused for good is to be replaced.
 */
export function dueAnew(renewal: Renewal): Renewal {
  const { standing } = renewal;
  // Whatever became of that charge, it was the first for the new date.
  if (standing.kind === "unknown") return { ...renewal, lateMs: 0 };
  const isRefused = standing.kind === "halted" && standing.because === "hard-decline";
  return {
    ...renewal,
    failures: 0,
    lastTriedAt: null,
    lateMs: 0,
    standing: isRefused ? standing : { kind: "open", retryAt: null },
  };
}

export const voided = ({ standing }: Renewal): Effect[] =>
  standing.kind === "authorised" ? [{ kind: "authorisation-voided" }] : [];

/** What is told of plans that come to nothing. */
export function unplanned({ planned }: Active): Effect[] {
  switch (planned?.kind) {
    case undefined:
      return [];
    case "pause":
      return [{ kind: "pause-cancelled" }];
    case "switch":
      return [{ kind: "switch-cancelled", switchId: planned.request.id }];
    case "switching":
      return [{ kind: "switch-failed", switchId: planned.request.id }];
  }
}
