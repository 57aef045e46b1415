import { isHardDecline, type DeclineCode } from "../decline-codes";
import { lateness, withDeclines } from "./dunning";
import type { Done, Effect } from "./effects";
import { runningOn } from "./states";
import type { Charge, Renewal, Standing, SubscriptionFacts } from "./subscription-facts";
import { nextTerms } from "./period-price";
import { switched } from "./switched";

/** What the gateway said to a charge; `unknown` when it said nothing we heard. */
export type Outcome =
  { kind: "approved" } | { kind: "declined"; code: DeclineCode } | { kind: "unknown" };

type When = { plannedAt: Date; at: Date };

/** A charge that was tried just now. */
export function tried(
  facts: SubscriptionFacts,
  charge: Charge,
  outcome: Outcome,
  when: When,
): Done {
  if (charge.operation === "charge-switch") return answered(facts, charge, outcome, when.at);
  const lateMs = lateness(when.plannedAt, when.at);
  const renewal: Renewal = {
    ...facts.renewal,
    tries: charge.attempt,
    lastTriedAt: when.at,
    lateMs: facts.renewal.lateMs + lateMs,
  };
  return answered(withLaterGrace({ ...facts, renewal }, lateMs), charge, outcome, when.at);
}

/** What an answer comes to, at once or found out later. */
export function answered(
  facts: SubscriptionFacts,
  charge: Charge,
  outcome: Outcome,
  at: Date,
): Done {
  switch (outcome.kind) {
    case "unknown":
      return { facts: withStanding(facts, { kind: "unknown", charge, at }), effects: [] };
    case "declined":
      return declined(facts, charge, outcome.code, at);
    case "approved":
      return approved(facts, charge, at);
  }
}

function approved(facts: SubscriptionFacts, charge: Charge, at: Date): Done {
  const { key, line, operation, attempt } = charge;
  const isWanted = isStillWanted(facts, charge);
  if (operation === "authorise") {
    return isWanted
      ? { facts: withStanding(facts, { kind: "authorised", attempt, at }), effects: [] }
      : {
          facts: withStanding(facts, openFrom(facts, at)),
          effects: [{ kind: "authorisation-voided" }],
        };
  }
  const purpose = operation === "capture" ? "renewal" : "switch";
  const charged: Effect = { kind: "charged", charge: key, line, purpose };
  if (!isWanted) {
    const effects = [charged, { kind: "charge-returned", charge: key, line } as const];
    return { facts: withStanding(facts, openFrom(facts, at)), effects };
  }
  if (operation === "charge-switch") {
    const done = switched(withStanding(facts, open));
    return { facts: done.facts, effects: [charged, ...done.effects] };
  }
  const captured = { kind: "captured", charge: key, line, at } as const;
  return { facts: withStanding(facts, captured), effects: [charged] };
}

/**
 * The answer may come when its subscription has been stopped or ended, or goes on by another plan
 * than the charge was for: nobody is to pay for what they do not get.
 */
function isStillWanted(facts: SubscriptionFacts, { operation, offerId }: Charge): boolean {
  const { state } = facts;
  if (operation === "charge-switch") {
    return state.kind === "active" && state.planned?.kind === "switching";
  }
  const isGoingOn =
    state.kind === "active" || (state.kind === "paused" && operation === "authorise");
  // A hold on a card that was taken away is let go; money that has moved pays for the period.
  const isOnNothing = operation === "authorise" && facts.method === null;
  return isGoingOn && !isOnNothing && nextTerms(facts).offerId === offerId;
}

/** What goes on is tried again for the plan it goes on by. */
const openFrom = ({ state }: SubscriptionFacts, at: Date): Standing =>
  state.kind === "active" ? { kind: "open", retryAt: at } : open;

function declined(facts: SubscriptionFacts, charge: Charge, code: DeclineCode, at: Date): Done {
  const { method, state } = facts;
  const isHard = isHardDecline(code);
  const effect: Effect = { kind: "declined", code, isHard, attempt: charge.attempt };
  const refused: SubscriptionFacts = {
    ...facts,
    method: method && { ...method, declines: withDeclines(method.declines, at) },
  };
  if (charge.operation === "charge-switch") {
    if (state.kind !== "active" || state.planned?.kind !== "switching") {
      return { facts: withStanding(refused, open), effects: [effect] };
    }
    const { id } = state.planned.request;
    return {
      facts: withStanding({ ...refused, state: runningOn(state) }, open),
      effects: [effect, { kind: "switch-failed", switchId: id }],
    };
  }
  const standing: Standing = isHard ? { kind: "halted", because: "hard-decline" } : open;
  const renewal: Renewal = { ...facts.renewal, failures: facts.renewal.failures + 1, standing };
  return { facts: { ...refused, renewal }, effects: [effect] };
}

const open: Standing = { kind: "open", retryAt: null };

const withStanding = (facts: SubscriptionFacts, standing: Standing): SubscriptionFacts => ({
  ...facts,
  renewal: { ...facts.renewal, standing },
});

/** Time that we lost is given to the customer, also where grace has begun. */
function withLaterGrace(facts: SubscriptionFacts, lateMs: number): SubscriptionFacts {
  const { state } = facts;
  if (lateMs === 0 || state.kind !== "active" || !state.graceEndsAt) return facts;
  const graceEndsAt = new Date(state.graceEndsAt.getTime() + lateMs);
  return { ...facts, state: { ...state, graceEndsAt } };
}
