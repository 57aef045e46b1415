import { chargeOf, type Action } from "./actions";
import { answered, tried, type Outcome } from "./answered";
import { graceEnd, type BillingRules } from "./dunning";
import type { Done, Effect } from "./effects";
import { dueAnew, ended, voided } from "./ending";
import { extended } from "./extended";
import { postponed } from "./recurrence";
import { afterRefusal } from "./refused-capture";
import { isLeftWithRefused, type Renewal, type SubscriptionFacts } from "./subscription-facts";
import { resumedAt } from "./pause";
import { runningOn, type Active } from "./states";
import { onTarget } from "./switches";

/** When an action was done, and what the gateway said where it was asked. */
export type Report = { at: Date; outcome: Outcome | null };

/** What a subscription is once an action that was due has been done. */
export function perform(
  facts: SubscriptionFacts,
  rules: BillingRules,
  action: Action,
  { at, outcome }: Report,
): Done {
  switch (action.kind) {
    case "authorise":
    case "capture":
    case "charge-switch": {
      const charge = chargeOf(action);
      const done = tried(facts, charge, heard(outcome), { plannedAt: action.dueAt, at });
      return afterRefusal(done, rules, charge, at);
    }
    case "find-out": {
      const answer = heard(outcome);
      if (answer.kind === "unknown") return quietly(facts);
      return afterRefusal(answered(facts, action.charge, answer, at), rules, action.charge, at);
    }
    case "follow-season":
      return followed(facts, rules, action);
    case "remind-card-expiry":
      return quietly({ ...facts, method: facts.method && { ...facts.method, remindedAt: at } });
    case "announce":
      return quietly(withRenewal(facts, { announcedFor: action.renewsAt }));
    case "ask-for-method":
      return quietly(withRenewal(facts, askedForMethod(facts.renewal, at)));
    case "end-trial":
      return trialEnded(facts);
    case "apply-switch":
      return switchApplied(facts);
    case "extend":
      return extended(facts);
    case "enter-grace":
      return graceEntered(facts, action.until);
    case "pause":
      return paused(facts, action.resumesAt);
    case "resume":
      return { facts: resumedAt(facts, rules, facts.dueAt), effects: [{ kind: "pause-ended" }] };
    case "expire":
      return ended(facts, action.reason, at);
  }
}

/** Without an answer a charge is one whose outcome nobody knows. */
const heard = (outcome: Outcome | null): Outcome => outcome ?? { kind: "unknown" };

const quietly = (facts: SubscriptionFacts): Done => ({ facts, effects: [] });

const withRenewal = (facts: SubscriptionFacts, change: Partial<Renewal>): SubscriptionFacts => ({
  ...facts,
  renewal: { ...facts.renewal, ...change },
});

/** A method that was refused for good stays so; asking for another counts as the try. */
function askedForMethod(renewal: Renewal, at: Date): Partial<Renewal> {
  const failures = renewal.failures + 1;
  if (isLeftWithRefused(renewal)) return { failures, lastTriedAt: at };
  return { failures, standing: { kind: "halted", because: "no-method" } };
}

function activeOf({ state }: SubscriptionFacts): Active {
  if (state.kind !== "active") throw new RangeError(`This is due for none that is ${state.kind}.`);
  return state;
}

function followed(
  facts: SubscriptionFacts,
  { dunning }: BillingRules,
  { endsAt, nextStartsAt }: { endsAt: Date; nextStartsAt: Date },
): Done {
  const { state, period } = facts;
  const isDueAnew = nextStartsAt.getTime() !== facts.dueAt.getTime();
  const moved: SubscriptionFacts = {
    ...facts,
    period: { ...period, endsAt },
    dueAt: nextStartsAt,
    renewal: isDueAnew ? dueAnew(facts.renewal) : facts.renewal,
    state:
      state.kind === "stopped"
        ? { ...state, restorableUntil: graceEnd(dunning, endsAt, 0) }
        : state,
  };
  const effects: Effect[] = [{ kind: "period-moved", index: period.index, endsAt }];
  if (isDueAnew) effects.push(...voided(facts.renewal));
  return { facts: moved, effects };
}

/** Free periods can follow a trial as well: it is converted by money alone. */
function trialEnded(facts: SubscriptionFacts): Done {
  const state = activeOf(facts);
  if (state.planned?.kind === "pause") throw new RangeError("No break is planned in a trial.");
  const isPaid = facts.renewal.standing.kind === "captured";
  return {
    facts: { ...facts, state: { ...state, isInTrial: false } },
    effects: isPaid ? [{ kind: "trial-converted" }] : [],
  };
}

function switchApplied(facts: SubscriptionFacts): Done {
  const state = activeOf(facts);
  if (state.planned?.kind !== "switch") throw new RangeError("No switch is planned.");
  const { id, target } = state.planned.request;
  const on = onTarget(facts, target);
  return {
    facts: { ...on, state: runningOn(state) },
    effects: [
      {
        kind: "switched",
        switchId: id,
        fromOfferId: facts.terms.offerId,
        toOfferId: target.offerId,
      },
    ],
  };
}

function graceEntered(facts: SubscriptionFacts, until: Date): Done {
  const { planned, isInTrial } = activeOf(facts);
  if (planned?.kind === "pause") throw new RangeError("A break needs no grace.");
  return {
    facts: { ...facts, state: { kind: "active", isInTrial, graceEndsAt: until, planned } },
    effects: [{ kind: "grace-entered", until }],
  };
}

function paused(facts: SubscriptionFacts, resumesAt: Date): Done {
  const { planned } = activeOf(facts);
  if (planned?.kind !== "pause") throw new RangeError("No break is planned.");
  const { cycles } = planned;
  return {
    facts: {
      ...facts,
      state: { kind: "paused", pausedAt: facts.dueAt, cycles },
      recurrence: postponed(facts.recurrence, cycles),
      dueAt: resumesAt,
      renewal: dueAnew(facts.renewal),
    },
    effects: [{ kind: "paused", resumesAt }],
  };
}
