import { asksGateway, type Action } from "./actions";
import type { Outcome } from "./answered";
import type { BillingRules } from "./dunning";
import type { Done, Effect } from "./effects";
import { nextAction } from "./next-action";
import { perform, type Report } from "./perform";
import type { SubscriptionFacts } from "./subscription-facts";

export type Plan = {
  actions: readonly Action[];
  effects: readonly Effect[];
  /** The subscription with all of it done. */
  facts: SubscriptionFacts;
};

/**
 * Everything that falls due up to an instant, in order, each at the moment it was due. What a charge
 * answers is for `outcomeOf` to say: where it says nothing, that charge is the last that can be
 * planned. Planning on from `facts` gives the rest, so that a year at once is day after day.
 */
export function plan(
  facts: SubscriptionFacts,
  rules: BillingRules,
  until: Date,
  outcomeOf: (action: Action) => Outcome | null = () => null,
): Plan {
  const actions: Action[] = [];
  const effects: Effect[] = [];
  let now = facts;
  for (;;) {
    const action = nextAction(now, rules);
    if (!action || action.dueAt > until) break;
    const outcome = asksGateway(action) ? outcomeOf(action) : null;
    const isOpen = asksGateway(action) && (!outcome || isUnheard(action, outcome));
    actions.push(action);
    if (isOpen) break;
    const done = perform(now, rules, action, { at: action.dueAt, outcome });
    now = done.facts;
    effects.push(...done.effects);
  }
  return { actions, effects, facts: now };
}

/**
 * Records that an action was done. One that is not what the subscription waits for has been done
 * already, or is no longer wanted: it changes nothing, however often it is reported.
 */
export function carryOut(
  facts: SubscriptionFacts,
  rules: BillingRules,
  action: Action,
  report: Report,
): Done {
  const awaited = nextAction(facts, rules);
  if (awaited?.key !== action.key) return { facts, effects: [] };
  return perform(facts, rules, action, report);
}

const isUnheard = ({ kind }: Action, outcome: Outcome) =>
  kind === "find-out" && outcome.kind === "unknown";
