import { periodOf } from "../billing-period";
import { accept, refuse, type Decision, type Refusal } from "./decision";
import { graceEnd, type BillingRules } from "./dunning";
import { dueAnew, letGo, voided } from "./ending";
import { anchored } from "./recurrence";
import { isPausable } from "./pausable";
import type { SubscriptionFacts } from "./subscription-facts";
import { runningOn, type Active } from "./states";

/**
 * Plans a break of so many cycles from the next billing date on; what was paid for is watched to
 * its end. Asked of a stopped subscription, as one contract allows, it takes the stop back: a break
 * is a wish to come back.
 */
export function pause(facts: SubscriptionFacts, cycles: number, at: Date): Decision {
  const reason = pauseRefusal(facts, cycles, at);
  if (reason) return refuse(reason);
  const { renewal, state } = facts;
  const planned = { kind: "pause", cycles } as const;
  return accept(
    {
      ...facts,
      state: { kind: "active", isInTrial: false, graceEndsAt: null, planned },
      renewal: letGo(renewal, at),
    },
    ...(state.kind === "stopped" ? [{ kind: "resumed" } as const] : []),
    { kind: "pause-scheduled", cycles },
    ...voided(renewal),
  );
}

/**
 * Ends a break: a planned one never comes, a running one is over now. Then the next period begins
 * at this instant, which becomes the billing date, and is charged at once.
 */
export function endPause(facts: SubscriptionFacts, rules: BillingRules, at: Date): Decision {
  const { state, recurrence, period, renewal } = facts;
  if (state.kind === "ended") return refuse("ended");
  if (state.kind === "active" && state.planned?.kind === "pause") {
    return accept({ ...facts, state: runningOn(state) }, { kind: "pause-cancelled" });
  }
  if (state.kind !== "paused" || recurrence.kind !== "cycle") return refuse("not-paused");
  const quiet = dueAnew(renewal);
  const standing =
    quiet.standing.kind === "open" ? ({ kind: "open", retryAt: at } as const) : quiet.standing;
  const now: SubscriptionFacts = {
    ...facts,
    recurrence: anchored(recurrence, recurrence.zone, at, period.index + 1),
    renewal: { ...quiet, standing },
  };
  return accept(resumedAt(now, rules, at), { kind: "pause-ended" }, ...voided(renewal));
}

/** Back from a break. Until the charge succeeds there is access by the grace alone. */
export function resumedAt(
  facts: SubscriptionFacts,
  { dunning }: BillingRules,
  dueAt: Date,
): SubscriptionFacts {
  const end = graceEnd(dunning, dueAt, 0);
  const graceEndsAt = end > dueAt ? end : null;
  return { ...facts, state: runningOn({ isInTrial: false, graceEndsAt }), dueAt };
}

/** Why a break cannot be planned, or `null`: what a page asks before it offers one. */
export function pauseRefusal(
  { state, terms, recurrence, period, renewal, isExternallyManaged }: SubscriptionFacts,
  cycles: number,
  at: Date,
): Refusal | null {
  if (state.kind === "ended") return "ended";
  if (state.kind === "paused") return "paused";
  if (isExternallyManaged) return "externally-managed";
  if (state.isInTrial) return "in-trial";
  if (state.kind === "stopped") {
    if (state.endsAs !== "customer") return "given-back";
    if (at >= period.endsAt) return "period-over";
  } else {
    const busy = activeRefusal(state);
    if (busy) return busy;
  }
  if (recurrence.kind === "seasons") return "follows-seasons";
  if (terms.maxPauseCycles === null || !isPausable(periodOf(recurrence.cycle))) {
    return "not-pausable";
  }
  if (!Number.isSafeInteger(cycles) || cycles < 1 || cycles > terms.maxPauseCycles) {
    return "too-many-cycles";
  }
  return renewal.standing.kind === "unknown" ? "charge-under-way" : null;
}

function activeRefusal({ planned, graceEndsAt }: Active): Refusal | null {
  if (planned?.kind === "pause") return "pause-planned";
  if (planned?.kind === "switch") return "switch-planned";
  if (planned?.kind === "switching") return "switch-under-way";
  return graceEndsAt ? "in-grace" : null;
}
